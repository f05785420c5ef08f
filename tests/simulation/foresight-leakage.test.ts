import { addDays } from '@domain/time'
import { dice } from '../bench/histories/bootstrap'
import { groceryHistories } from '../bench/histories/grocery'
import { judgeDue } from '../bench/histories/judge-due'
import { judgeNextBasket } from '../bench/histories/next-basket'
import type { Pair } from '../bench/histories/pairs'
import { judgeLifetime } from '../bench/evaluate/judge-lifetime'
import { pairsOf } from '../bench/evaluate/shop-history'
import type { Sale, ShopHistory } from '../bench/evaluate/shop-history'

const LAST = 300
const CUT = 240

/** Two hundred customers with rhythms of their own, some of whom leave. */
function shop(): Sale[][] {
  const draw = dice(21)
  return Array.from({ length: 200 }, () => {
    const own: Sale[] = []
    const leaves = draw() < 0.4 ? LAST * draw() : LAST
    for (const productId of [0, 1, 2].map(() => `p${Math.floor(20 * draw())}`)) {
      const cycle = 10 + 30 * draw()
      for (let day = 60 * draw(); day <= leaves; day += cycle * (0.7 + 0.6 * draw()))
        own.push({ day: Math.floor(day), productId, packs: 1, paidFen: 1000 + Math.floor(4000 * draw()), order: null })
    }
    return own
  })
}

const historyOf = (sales: readonly (readonly Sale[])[]): ShopHistory => ({
  sales: new Map(sales.flatMap((own, place) => (own.length > 0 ? [[`c${place}`, own] as const] : []))),
  firstDay: 0,
  lastDay: LAST,
  rows: 0,
  keptRows: 0,
  keptShare: 1,
  rejectedRows: 0,
  rejections: [],
  hasProducts: true,
  hasAmounts: true,
  notes: [],
})

/** The same past; everything after the cut happens on another day, to another customer, with another product. */
function withAnotherFuture(sales: readonly (readonly Sale[])[]): Sale[][] {
  const draw = dice(99)
  const future = sales.flat().filter(({ day }) => day > CUT)
  const past = sales.map((own) => own.filter(({ day }) => day <= CUT))
  for (const sale of future) {
    const customer = past[Math.floor(draw() * past.length)]
    const productId = `p${Math.floor(20 * draw())}`
    customer?.push({ ...sale, productId, day: CUT + 1 + Math.floor(draw() * (LAST - CUT)), paidFen: 100 })
  }
  return past
}

describe('shuffling the future changes nothing that is fitted or forecast before it', () => {
  const [real, other] = [shop(), withAnotherFuture(shop())].map((sales) => historyOf(sales)) as [
    ShopHistory,
    ShopHistory,
  ]

  test('lifetime models and their forecasts; only what they are compared with', () => {
    const [said, again] = [real, other].map((history) =>
      judgeLifetime(history, { cutDay: CUT, endDay: LAST, unitDays: 7 }),
    )
    expect(again?.models).toEqual(said?.models)
    const totals = (holdout: NonNullable<typeof said>['holdout'] | undefined): unknown =>
      Object.values(holdout ?? {}).map(({ total }) => total)
    expect(totals(again?.holdout)).toEqual(totals(said?.holdout))
    expect(Object.keys(said?.models ?? {})).toEqual(expect.arrayContaining(['bgnbd', 'mbgnbd', 'paretonbd']))
    expect(again?.holdout?.mbgnbd?.mae).not.toBe(said?.holdout?.mbgnbd?.mae)
  })

  test('who buys within two weeks: the model and every probability', () => {
    const known = (history: ShopHistory): Pair[] =>
      pairsOf(history)
        .filter(({ days }) => days.some((day) => day <= CUT))
        .sort((a, b) => `${a.customerId}:${a.productId}`.localeCompare(`${b.customerId}:${b.productId}`))
    const [said, again] = [real, other].map((history) => judgeDue(known(history), CUT, 14, 3))
    expect(said?.model.basis).toBe('stack')
    expect(again?.model.logistic.intercept).toBeCloseTo(said?.model.logistic.intercept ?? 0, 9)
    again?.model.logistic.weights.forEach((weight, place) =>
      expect(weight).toBeCloseTo(said?.model.logistic.weights[place] ?? 0, 9),
    )
    again?.ranked.probabilities.forEach((probability, place) =>
      expect(probability).toBeCloseTo(said?.ranked.probabilities[place] ?? 0, 9),
    )
    expect(again?.ranked.labels).not.toEqual(said?.ranked.labels)
  })

  test('next baskets: what the shop has taught itself', () => {
    const small = { staples: 12, tripDays: 9, regularity: 0.5, extras: 2, drift: 0.1 }
    const histories = groceryHistories({ ...small, seed: 5, households: 130, products: 150, days: 120 })
    const swapped = histories.map((history, place) => {
      const last = histories[(place + 1) % histories.length]?.baskets.at(-1)
      const on = history.baskets.at(-1)?.on ?? addDays('2025-01-01', 0)
      return { ...history, baskets: [...history.baskets.slice(0, -1), { on, productIds: last?.productIds ?? [] }] }
    })
    const [said, again] = [judgeNextBasket(histories), judgeNextBasket(swapped)]
    expect(said.blend.ranker).toBeDefined()
    expect(again.blend).toEqual(said.blend)
    expect(again.ours.recall10).toBeLessThan(said.ours.recall10)
  })
})
