import { fen, type Fen } from '../money'
import { clawBackPoints } from '../points/earning'
import { refuse } from '../refusal'
import { keptBase, keptCash, keptPart, sharesOf, type Returned } from './kept-part'
import type { PaidOrder } from './order'
import { takenBack } from './taken-back'

/** Goods that come back: pieces by line. */
export type ReturnRequest = { readonly lines: readonly { readonly lineId: string; readonly qty: number }[] }

/** What a return brings, shown before it is confirmed and done exactly so. */
export type RefundOutcome = {
  /** Money back for goods and, when everything is back and the policy says so, for shipping. */
  readonly goodsFen: Fen
  readonly shippingFen: Fen
  /** What the goods' paid shares would be without anything taken back; the difference is `deductedFen`. */
  readonly sharesFen: Fen
  readonly deductedFen: Fen
  /** Points that had paid and come back; points the goods had earned and are taken back. */
  readonly pointsBack: number
  readonly pointsTakenBack: number
  readonly couponsBack: readonly string[]
  /** What no longer counts toward the level. */
  readonly qualifyingFen: Fen
  readonly isWhole: boolean
}

/** What a return would bring. @throws refusal refund/nothing, refund/not-in-order, refund/more-than-bought, refund/whole-set-only. */
export const previewRefund = (order: PaidOrder, request: ReturnRequest): RefundOutcome => refund(order, request).outcome

/**
 * Takes goods back. What has been given back in all depends only on what has come back in all, never on the order or
 * the number of returns, to the fen and the point. @throws as `previewRefund`.
 */
export function refund(
  order: PaidOrder,
  request: ReturnRequest,
): { readonly outcome: RefundOutcome; readonly order: PaidOrder } {
  const returned = withReturned(order, request)
  if (order.policy.threshold === 'whole-set') checkWholeSets(order, returned)
  const before = positionOf(order, order.returned)
  const after = positionOf(order, returned)
  const goodsFen = fen(after.goodsFen - before.goodsFen)
  const sharesFen = fen(after.sharesFen - before.sharesFen)
  const outcome: RefundOutcome = {
    goodsFen,
    shippingFen: fen(after.shippingFen - before.shippingFen),
    sharesFen,
    deductedFen: fen(sharesFen - goodsFen),
    pointsBack: after.points - before.points,
    pointsTakenBack: clawBackPoints(order, fen(before.unearnedFen), fen(after.unearnedFen)),
    couponsBack: after.isWhole && order.policy.couponBack ? order.couponIds : [],
    qualifyingFen: goodsFen,
    isWhole: after.isWhole,
  }
  return { outcome, order: { ...order, returned } }
}

/** What has been given back in all once so many pieces are back: a function of the pieces alone. */
function positionOf(order: PaidOrder, returned: Returned) {
  const { lines, applied, policy } = order
  const isWhole = lines.every((line) => (returned[line.lineId] ?? 0) === line.qty)
  const sharesFen = lines.reduce((total, line) => total + line.cashFen, 0) - keptCash(lines, returned)
  const takenFen = policy.threshold === 'recompute' ? takenBack(lines, applied, returned) : 0
  const back = (of: 'points' | 'cashFen') => (total: number, line: (typeof lines)[number]) =>
    total + line[of] - keptPart(line[of], line, returned)
  return {
    isWhole,
    sharesFen,
    goodsFen: sharesFen - takenFen,
    shippingFen: isWhole && policy.shippingBack === 'whole-order' ? order.shippingPaidFen : 0,
    points: lines.reduce(back('points'), 0),
    unearnedFen: lines.filter((line) => !line.isStoredValue).reduce(back('cashFen'), 0),
  }
}

function withReturned(order: PaidOrder, request: ReturnRequest): Returned {
  const pieces = request.lines.filter((line) => line.qty > 0)
  if (pieces.length === 0 || request.lines.some((line) => !Number.isSafeInteger(line.qty) || line.qty < 0))
    throw refuse('refund/nothing')
  return pieces.reduce<Returned>((returned, { lineId, qty }) => {
    const line = order.lines.find((each) => each.lineId === lineId)
    if (!line) throw refuse('refund/not-in-order')
    const left = line.qty - (returned[lineId] ?? 0)
    if (qty > left) throw refuse('refund/more-than-bought', { left })
    return { ...returned, [lineId]: (returned[lineId] ?? 0) + qty }
  }, order.returned)
}

/** Under the whole-set policy, goods that reached a threshold together come back together or not below it. */
function checkWholeSets(order: PaidOrder, returned: Returned): void {
  for (const offer of order.applied) {
    const needFen = Math.max(0, ...offer.thresholds.map((threshold) => threshold.needFen))
    const isBack = sharesOf(order.lines, offer.offerId).every(({ line }) => returned[line.lineId] === line.qty)
    if (!isBack && keptBase(order.lines, offer.offerId, returned) < needFen)
      throw refuse('refund/whole-set-only', { offer: offer.name })
  }
}
