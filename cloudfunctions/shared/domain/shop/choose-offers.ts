import { clash, eligible, offerShares, totalAt, type Nets } from './apply-offer'
import type { CartLine, ShippingRule } from './cart'
import { combine, OFFER_STAGES, type Offer, type OfferStage } from './offer'

/** One offer of the choice with what it takes off each line, and the lines' amounts its threshold looked at. */
export type ChosenOffer = {
  readonly offer: Offer
  readonly base: Nets
  readonly shares: readonly number[]
  readonly shippingOffFen: number
}

/** A set of offers that may be used together, and what the cart costs with it. */
export type Choice = {
  readonly chosen: readonly ChosenOffer[]
  readonly nets: Nets
  readonly shippingFen: number
  readonly shippingOffFen: number
}

/** A search that has looked at so many sets stops with the best so far: a price is due within a millisecond or so. */
const MOST_SETS = 4_000

type Candidate = { readonly offer: Offer; readonly places: readonly number[]; readonly savesAlone: number }

type State = Choice & {
  readonly base: Nets
  readonly stage: OfferStage
  readonly goodsAtItemPrices: number
  readonly giftsFen: number
}

/**
 * The set of offers that costs the shopper least, among those both sides allow together (branch and bound). Offers
 * apply by stage, in a stage percentages first, then the larger; equal sets: the one with the earlier offers.
 */
export function chooseOffers(lines: readonly CartLine[], offers: readonly Offer[], shipping: ShippingRule): Choice {
  const list = lines.map((line) => line.unitPriceFen * line.qty)
  const candidates = candidatesOf(lines, offers, list, shipping)
  const rules = rulesOf(candidates, list, shipping)
  const begun = begin(list, shipping)
  let best = begun
  let sets = 0
  const visit = (state: State, index: number, taken: readonly number[]): void => {
    if (costOf(state) < costOf(best)) best = state
    const candidate = candidates[index]
    sets += 1
    if (!candidate || sets > MOST_SETS || costOf(state) - (rules.canStillSave[index] ?? 0) >= costOf(best)) return
    const allowed = !taken.some((each) => rules.clashes[each]?.[index])
    const withIt = allowed ? include(state, candidate, lines, shipping) : null
    if (withIt) visit(withIt, index + 1, [...taken, index])
    if (!withIt || rules.worthLeavingOut[index]) visit(state, index + 1, taken)
  }
  visit(begun, 0, [])
  return best
}

/** What a shopper pays, less what the gifts are worth. */
const costOf = (state: State): number =>
  state.nets.reduce((total, net) => total + net, 0) + state.shippingFen - state.shippingOffFen - state.giftsFen

const begin = (list: Nets, shipping: ShippingRule): State => {
  const goods = list.reduce((total, net) => total + net, 0)
  const shippingFen = list.length === 0 ? 0 : shippingAt(shipping, goods)
  const nothing = { chosen: [], shippingOffFen: 0, giftsFen: 0 }
  return { ...nothing, nets: list, base: list, stage: 'activity', goodsAtItemPrices: goods, shippingFen }
}

const shippingAt = ({ feeFen, freeFromFen }: ShippingRule, goodsFen: number): number =>
  freeFromFen !== null && goodsFen >= freeFromFen ? 0 : feeFen

/** The state with an offer; null when the offer does nothing. */
function include(
  state: State,
  { offer, places }: Candidate,
  lines: readonly CartLine[],
  shipping: ShippingRule,
): State | null {
  const base = offer.stage === state.stage ? state.base : state.nets
  const entered: State = { ...state, base, stage: offer.stage }
  const { benefit } = offer
  if (benefit.kind === 'shipping-off' || benefit.kind === 'gift') {
    if (places.length === 0 || totalAt(base, places) < offer.thresholdFen) return null
    const offFen =
      benefit.kind === 'gift' ? 0 : Math.min(state.shippingFen - state.shippingOffFen, benefit.mostFen ?? Infinity)
    const worthFen = benefit.kind === 'gift' ? benefit.worthFen : 0
    if (offFen + worthFen === 0) return null
    const chosen = [...state.chosen, { offer, base, shares: state.nets.map(() => 0), shippingOffFen: offFen }]
    return { ...entered, chosen, shippingOffFen: state.shippingOffFen + offFen, giftsFen: state.giftsFen + worthFen }
  }
  const shares = offerShares(offer, lines, places, base, state.nets)
  if (!shares) return null
  const nets = state.nets.map((net, index) => net - (shares[index] ?? 0))
  const chosen = [...state.chosen, { offer, base, shares, shippingOffFen: 0 }]
  if (!isItemStage(offer.stage)) return { ...entered, nets, chosen }
  const goodsAtItemPrices = nets.reduce((total, net) => total + net, 0)
  return { ...entered, nets, chosen, goodsAtItemPrices, shippingFen: shippingAt(shipping, goodsAtItemPrices) }
}

const isItemStage = (stage: OfferStage): boolean => stage === 'activity' || stage === 'member'

/** The offers that could do something, in the order in which they apply. */
function candidatesOf(
  lines: readonly CartLine[],
  offers: readonly Offer[],
  list: Nets,
  shipping: ShippingRule,
): readonly Candidate[] {
  const alone = begin(list, { ...shipping, freeFromFen: null })
  return offers
    .map((offer) => {
      const places = eligible(offer, lines)
      const used = include(alone, { offer, places, savesAlone: 0 }, lines, { ...shipping, freeFromFen: null })
      return { offer, places, savesAlone: used ? costOf(alone) - costOf(used) : 0 }
    })
    .filter((candidate) => candidate.savesAlone > 0)
    .sort(byApplication)
}

function byApplication(a: Candidate, b: Candidate): number {
  const stage = OFFER_STAGES.indexOf(a.offer.stage) - OFFER_STAGES.indexOf(b.offer.stage)
  const percent = Number(b.offer.benefit.kind === 'percent-off') - Number(a.offer.benefit.kind === 'percent-off')
  return stage || percent || b.savesAlone - a.savesAlone || (a.offer.offerId < b.offer.offerId ? -1 : 1)
}

type Rules = {
  readonly clashes: readonly (readonly boolean[])[]
  /** Whether a set without an offer that could be used may be cheaper. */
  readonly worthLeavingOut: readonly boolean[]
  /** An upper bound of what the offers from a place on can still save. */
  readonly canStillSave: readonly number[]
}

function rulesOf(candidates: readonly Candidate[], list: Nets, shipping: ShippingRule): Rules {
  const clashes = candidates.map((a) => candidates.map((b) => a !== b && clash(a.offer, a.places, b.offer, b.places)))
  const leastAt = (index: number) => {
    const earlier = candidates.slice(0, index).filter((each) => each.offer.stage !== candidates[index]?.offer.stage)
    const saved = earlier.reduce((total, each) => total + each.savesAlone, 0)
    return totalAt(list, candidates[index]?.places ?? []) - saved
  }
  const atRisk = candidates.map(({ offer }, index) => dearestStep(offer) > leastAt(index))
  const itemsSave = candidates
    .filter((each) => isItemStage(each.offer.stage))
    .reduce((sum, each) => sum + each.savesAlone, 0)
  const goods = list.reduce((total, net) => total + net, 0)
  const freeAtRisk =
    shipping.freeFromFen !== null && goods >= shipping.freeFromFen && goods - itemsSave < shipping.freeFromFen
  return {
    clashes,
    worthLeavingOut: candidates.map(
      ({ offer }, index) =>
        (freeAtRisk && isItemStage(offer.stage)) ||
        candidates.some(
          (later, place) =>
            place > index && (clashes[index]?.[place] || (atRisk[place] && later.offer.stage !== offer.stage)),
        ),
    ),
    canStillSave: candidates.map((_, index) => mostSaved(candidates.slice(index))),
  }
}

/** The amount below which an offer gives less than it could. */
const dearestStep = ({ thresholdFen, benefit }: Offer): number =>
  benefit.kind === 'steps' ? Math.max(thresholdFen, ...benefit.steps.map((step) => step.fromFen)) : thresholdFen

/** Coupons of one class that exclude each other save at most as the best of them; everything else adds up. */
function mostSaved(candidates: readonly Candidate[]): number {
  const bestOfClass = new Map<string, number>()
  let total = 0
  for (const { offer, savesAlone } of candidates) {
    const { stackClass } = offer.stacking
    if (offer.stage === 'coupon' && !combine(offer, offer))
      bestOfClass.set(stackClass, Math.max(bestOfClass.get(stackClass) ?? 0, savesAlone))
    else total += savesAlone
  }
  return [...bestOfClass.values()].reduce((sum, saved) => sum + saved, total)
}
