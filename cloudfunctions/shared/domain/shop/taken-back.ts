import type { AppliedOffer, PricedLine } from './cart'
import { keptBase, keptOff, sharesOf, type Returned } from './kept-part'

/**
 * How much of the reductions is taken back because the goods kept no longer deserve them, in fen.
 *
 * Each part of an offer that needs an amount is either given up (the kept goods' share of it is paid after all) or
 * kept by paying as though just enough more goods had been kept; the shopper gets the cheaper. That makes what is paid
 * for the kept goods grow with every piece kept, whatever the order of returns: nobody pays more for keeping less,
 * and a later return never takes back what an earlier one gave. Offers that meet on a line are weighed together.
 */
export function takenBack(lines: readonly PricedLine[], applied: readonly AppliedOffer[], returned: Returned): number {
  const parts = groupsOf(
    lines,
    applied.filter((offer) => offer.thresholds.length > 0),
  )
  return parts.reduce(
    (total, group) =>
      total +
      leastTakenBack(
        group.map((offer) => choicesOf(lines, offer, returned)),
        0,
      ),
    0,
  )
}

/** One way to settle an offer: what is given up of it, and what it costs to keep the rest as though deserved. */
type Settlement = { readonly lostFen: number; readonly topUpFen: number }

/** Top-ups of offers on the same goods are one purchase: the dearest counts; what is lost adds up. */
function leastTakenBack(choices: readonly (readonly Settlement[])[], topUpFen: number): number {
  const [first, ...rest] = choices
  if (!first) return topUpFen
  return Math.min(
    ...first.map((settled) => settled.lostFen + leastTakenBack(rest, Math.max(topUpFen, settled.topUpFen))),
  )
}

/** Keeping the first so many thresholds of an offer and giving up the rest, from none to all. */
function choicesOf(lines: readonly PricedLine[], offer: AppliedOffer, returned: Returned): readonly Settlement[] {
  const kept = keptBase(lines, offer.offerId, returned)
  const off = keptOff(lines, offer.offerId, returned)
  const [paid, base] = cheapestPiece(lines, offer.offerId)
  return [...offer.thresholds.map((_, index) => index), offer.thresholds.length].map((count) => {
    const keptFen = offer.thresholds.slice(0, count).reduce((total, threshold) => total + threshold.partFen, 0)
    const needFen = Math.max(0, ...offer.thresholds.slice(0, count).map((threshold) => threshold.needFen))
    const short = Math.max(0, needFen - kept)
    return {
      lostFen: off - Math.floor((off * keptFen) / offer.offFen),
      topUpFen: Math.floor((short * paid) / base),
    }
  })
}

/** The least cash a piece brings for the most it counts: [cash, counted] of the piece where that ratio is smallest. */
function cheapestPiece(lines: readonly PricedLine[], offerId: string): readonly [number, number] {
  return sharesOf(lines, offerId)
    .filter(({ share }) => share.baseFen > 0)
    .map(({ line, share }) => [Math.floor(line.cashFen / line.qty), Math.ceil(share.baseFen / line.qty)] as const)
    .reduce<readonly [number, number]>(
      (least, piece) => (piece[0] * least[1] < least[0] * piece[1] ? piece : least),
      [1, 1],
    )
}

/** Offers in groups whose goods do not meet. */
function groupsOf(lines: readonly PricedLine[], offers: readonly AppliedOffer[]): readonly (readonly AppliedOffer[])[] {
  const lineIds = (offer: AppliedOffer) => sharesOf(lines, offer.offerId).map(({ line }) => line.lineId)
  return offers.reduce<readonly (readonly AppliedOffer[])[]>((groups, offer) => {
    const ids = lineIds(offer)
    const meets = (group: readonly AppliedOffer[]) => group.some((each) => lineIds(each).some((id) => ids.includes(id)))
    return [...groups.filter((group) => !meets(group)), [offer, ...groups.filter(meets).flat()]]
  }, [])
}
