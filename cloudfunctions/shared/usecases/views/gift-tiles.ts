import type { GiftTile } from '@contract/gift'
import { tierByCode, type TierProgram } from '@domain/member/tier'
import { idOf } from '@domain/id'
import type { Member } from '@domain/member/member'
import { openAccount, type PointsAccount } from '@domain/points/account'
import { spendableAt } from '@domain/points/balance'
import type { Gift, GiftClaim, GiftStock } from '@domain/points/gift'
import { standingOf } from '@domain/points/gift-standing'
import { refuse } from '@domain/refusal'
import { dayOf } from '@domain/time'
import type { MemberContext } from '../context'

/** Gifts as one member sees them, with the account that pays for them. */
export type OwnGifts = {
  readonly account: PointsAccount
  readonly tiles: readonly GiftTile[]
  readonly claims: ReadonlyMap<string, GiftClaim>
}

/** Reads what a member needs to know of some gifts: stock, how many they have had, what they can spend. @throws refusal member/not-found. */
export async function loadGiftTiles(ctx: MemberContext, gifts: readonly Gift[]): Promise<OwnGifts> {
  const giftIds = gifts.map(({ giftId }) => giftId)
  const [member, account, stocks, claims] = await Promise.all([
    ctx.database.read('members', ctx.memberId),
    ctx.database.read('points_accounts', ctx.memberId),
    ctx.database.readMany('gift_stocks', giftIds),
    ctx.database.readMany(
      'gift_claims',
      giftIds.map((giftId) => idOf(giftId, ctx.memberId)),
    ),
  ])
  if (!member) throw refuse('member/not-found')
  const own = account ?? openAccount(ctx.memberId)
  const stockOf = new Map(stocks.map((stock) => [stock.giftId, stock]))
  const claimOf = new Map(claims.map((claim) => [claim.giftId, claim]))
  const tileOf = (gift: Gift) =>
    tileFor(ctx, gift, stockOf.get(gift.giftId) ?? { giftId: gift.giftId, left: 0 }, member, own, claimOf)
  return { account: own, tiles: gifts.map(tileOf), claims: claimOf }
}

function tileFor(
  ctx: MemberContext,
  gift: Gift,
  stock: GiftStock,
  member: Member,
  account: PointsAccount,
  claims: ReadonlyMap<string, GiftClaim>,
): GiftTile {
  const available = spendableAt(account, ctx.now)
  const claimant = { tier: member.standing.code, had: claims.get(gift.giftId)?.had ?? 0 }
  return {
    giftId: gift.giftId,
    name: gift.name,
    kind: gift.kind,
    unit: gift.unit,
    pictureUrl: gift.pictureUrl,
    category: gift.category,
    points: gift.points,
    left: stock.left,
    standing: standingOf(gift, stock, claimant, available, ctx.now),
    shortPoints: Math.max(0, gift.points - available),
    forTier: lowestTierOf(ctx.program.tiers, gift),
    perMember: gift.perMember,
    opensOn: dayOf(gift.openFromAt),
    restockOn: gift.restockOn,
  }
}

/** The name of the lowest level that may have it; null: everybody. */
function lowestTierOf(program: TierProgram, { tiers }: Gift): string | null {
  const lowest = tiers ? program.tiers.find((tier) => tiers.includes(tier.code)) : undefined
  return lowest ? tierByCode(program, lowest.code).name : null
}
