import type { Sale } from './shop-history'

/** A customer's purchases net of refunds, and the refunds that have no purchase before them. */
export type Settled = { readonly sales: readonly Sale[]; readonly unmatched: readonly Sale[] }

/**
 * Takes each refund off what it gives back: the same product, bought on that day or before, of the same order where it is
 * named; the nearest purchase first, and where no products are named the nearest of the same sum. What is given back whole was
 * never bought.
 */
export function settleRefunds(lines: readonly Sale[]): Settled {
  if (lines.every(({ refundLine }) => refundLine === undefined)) return { sales: lines, unmatched: [] }
  const left = lines.filter(({ refundLine }) => refundLine === undefined).map((sale) => ({ ...sale }))
  const refunds = lines.filter(({ refundLine }) => refundLine !== undefined)
  refunds.sort((a, b) => a.day - b.day || a.paidFen - b.paidFen || a.packs - b.packs)
  const unmatched = refunds.filter((refund) => !takeOff(refund, left))
  return { sales: left.filter(({ packs }) => packs > 0), unmatched }
}

type Left = { -readonly [Name in keyof Sale]: Sale[Name] }

const NOTHING = 1e-9
const ALL_PRODUCTS = 'all'

/** False, and nothing taken, where the purchases before it do not come up to the refund. */
function takeOff(refund: Sale, left: readonly Left[]): boolean {
  const byMoney = refund.paidFen > 0
  const worth = (line: Sale): number => (byMoney ? line.paidFen : line.packs)
  const before = left.filter(
    (line) => line.productId === refund.productId && line.day <= refund.day && line.packs > 0 && worth(line) > 0,
  )
  const ofOrder = before.filter(({ order }) => order !== null && order === refund.order)
  const asked = worth(refund)
  const isLikely = (line: Sale): boolean => refund.productId === ALL_PRODUCTS && worth(line) === asked
  const from = (ofOrder.length > 0 ? ofOrder : before).sort(
    (a, b) => Number(isLikely(b)) - Number(isLikely(a)) || b.day - a.day || worth(b) - worth(a),
  )
  if (from.reduce((sum, line) => sum + worth(line), 0) < asked - NOTHING) return false
  let [rest, packs] = [asked, refund.packs]
  for (const line of from) {
    if (rest <= NOTHING) break
    const taken = Math.min(rest, worth(line))
    rest -= taken
    packs -= byMoney ? takeMoney(line, taken, packs) : takePacks(line, taken)
  }
  return true
}

/** Gives the packs that came back with the money: all where all was paid back, none where only the price went down. */
function takeMoney(line: Left, takenFen: number, packs: number): number {
  const given = takenFen >= line.paidFen ? line.packs : packs < line.packs ? Math.max(0, packs) : 0
  line.paidFen -= takenFen
  return takePacks(line, given)
}

function takePacks(line: Left, packs: number): number {
  line.packs = line.packs - packs > NOTHING ? line.packs - packs : 0
  return packs
}
