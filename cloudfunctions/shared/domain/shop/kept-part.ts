import type { PricedLine } from './cart'

/** Pieces that have come back, by line. */
export type Returned = Readonly<Record<string, number>>

/** The part of a line's amount that stays when so many pieces have come back; the last piece back takes the rest. */
export const keptPart = (amount: number, line: Pick<PricedLine, 'lineId' | 'qty'>, returned: Returned): number =>
  amount - Math.floor((amount * (returned[line.lineId] ?? 0)) / line.qty)

/** What stays of the cash paid for all lines. */
export const keptCash = (lines: readonly PricedLine[], returned: Returned): number =>
  lines.reduce((total, line) => total + keptPart(line.cashFen, line, returned), 0)

/** What stays of the goods an offer looked at, at the amounts it looked at. */
export const keptBase = (lines: readonly PricedLine[], offerId: string, returned: Returned): number =>
  sharesOf(lines, offerId).reduce((total, { line, share }) => total + keptPart(share.baseFen, line, returned), 0)

/** What stays of the reduction an offer gave. */
export const keptOff = (lines: readonly PricedLine[], offerId: string, returned: Returned): number =>
  sharesOf(lines, offerId).reduce((total, { line, share }) => total + keptPart(share.offFen, line, returned), 0)

/** The lines an offer looked at, with its share of each. */
export const sharesOf = (lines: readonly PricedLine[], offerId: string) =>
  lines.flatMap((line) => {
    const share = line.shares.find((each) => each.offerId === offerId)
    return share ? [{ line, share }] : []
  })
