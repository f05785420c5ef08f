import type { CardBenefits } from '../member/card'
import type { TierCode } from '../member/tier'
import { HOUR_MS, type EpochMs } from '../time'

/** Whom a window is for: levels, and who holds a paid card. */
type Chosen = { readonly tiers?: readonly TierCode[]; readonly cardPlans?: true }

/**
 * For whom a product is, for a time. `early`: the levels at once, a card the hours it brings before `untilAt`, everybody
 * from `untilAt`. `members`: only the chosen, only from `fromAt` until before `untilAt`.
 */
export type SaleFor =
  | (Chosen & { readonly kind: 'early'; readonly untilAt: EpochMs })
  | (Chosen & { readonly kind: 'members'; readonly fromAt: EpochMs; readonly untilAt: EpochMs })

/** Who wants to buy: their level, and what their paid card brings; null without one. */
export type Buyer = { readonly tier: TierCode; readonly card: Pick<CardBenefits, 'earlyAccessHours'> | null }

/** Why somebody cannot buy a product now; `fromAt`: from when they can. */
export type NotForSale =
  { readonly kind: 'early' | 'not-begun'; readonly fromAt: EpochMs } | { readonly kind: 'members-only' | 'over' }

/** Why a buyer cannot have a product now; null: they can. A product that says nothing is for everybody. */
export function whyNotForSale(
  { saleFor }: { readonly saleFor?: SaleFor },
  buyer: Buyer,
  now: EpochMs,
): NotForSale | null {
  if (!saleFor) return null
  if (!isReadable(saleFor)) return { kind: 'over' } // written past the check: rather sold to nobody than to the wrong ones
  return saleFor.kind === 'early' ? whyNotEarly(saleFor, buyer, now) : whyNotMember(saleFor, buyer, now)
}

/** Whether a window says from when and until when; one written into the database by hand may not. */
export const isReadable = (saleFor: SaleFor): boolean =>
  Number.isSafeInteger(saleFor.untilAt) &&
  (saleFor.kind === 'early' || (saleFor.kind === 'members' && Number.isSafeInteger(saleFor.fromAt)))

function whyNotEarly(early: Extract<SaleFor, { kind: 'early' }>, buyer: Buyer, now: EpochMs): NotForSale | null {
  if (hasLevel(early, buyer)) return null
  const hours = early.cardPlans ? (buyer.card?.earlyAccessHours ?? 0) : 0
  const fromAt = early.untilAt - hours * HOUR_MS
  return now >= fromAt ? null : { kind: 'early', fromAt }
}

function whyNotMember(slot: Extract<SaleFor, { kind: 'members' }>, buyer: Buyer, now: EpochMs): NotForSale | null {
  if (now >= slot.untilAt) return { kind: 'over' }
  if (!hasLevel(slot, buyer) && !(slot.cardPlans && buyer.card)) return { kind: 'members-only' }
  return now >= slot.fromAt ? null : { kind: 'not-begun', fromAt: slot.fromAt }
}

const hasLevel = ({ tiers = [] }: Chosen, { tier }: Buyer): boolean => tiers.includes(tier)
