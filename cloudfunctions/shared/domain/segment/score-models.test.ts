import { addDays, daysBetween, type Day } from '../time'
import { scoreMember } from './member-score'
import { outlookOn } from './outlook'
import { sumOrders, type BuyingSums, type PastOrder } from './past-orders'
import { buyerAt, fitScoreModels } from './score-models'

const TODAY = '2026-12-01'

/** Repeatable chance (Numerical Recipes). */
function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) + 1) / 4294967297
}

const ordersOn = (days: readonly Day[]): PastOrder[] =>
  days.map((on) => ({ orderId: on, on, netFen: 5000, storeId: 'lake', channel: 'pos', productIds: [] }))

/** A year of a shop whose members buy after so many steps of a clock each; a third of them leave. */
function shop(members: number, steps: number): BuyingSums[] {
  const draw = dice(7)
  return Array.from({ length: members }, () => {
    const cycle = 15 + 30 * draw()
    const left = draw() < 0.35 ? 330 * draw() : 330
    const days: Day[] = []
    for (let at = 40 * draw(); at <= Math.max(40, left);) {
      days.push(addDays('2026-01-01', Math.floor(at)))
      for (let step = 0; step < steps; step++) at += (-Math.log(draw()) * cycle) / steps
    }
    return sumOrders(ordersOn(days), TODAY) as BuyingSums
  })
}

describe('the model that members are scored by', () => {
  const [clocked, chancy] = [fitScoreModels(shop(300, 8), TODAY), fitScoreModels(shop(300, 1), TODAY)]

  test('where people buy more regularly than by chance it counts steps of a clock, and says why', () => {
    const { shape, gain, because } = clocked.regularity ?? { shape: 0, gain: 0, because: '' }
    expect(shape).toBeGreaterThanOrEqual(4)
    expect(gain).toBeGreaterThan(50)
    expect(because).toBe(
      `购买间隔比随机的规律：按 300 位的间隔，${shape} 步的 Erlang 模型对数似然高 ${gain.toFixed(1)}`,
    )
  })

  test('where they buy by chance it is the plain model, and says that', () => {
    expect(chancy.regularity).toEqual({ shape: 1, gain: 0, because: '购买间隔不比随机的规律，用 MBG/NBD' })
  })

  test('sums from before intervals were kept are fitted as they were', () => {
    const before = shop(300, 8).map(({ logGaps: _, ...sums }) => sums)
    const models = fitScoreModels(before, TODAY)
    expect(models.buying).not.toBeNull()
    expect(models.regularity).toMatchObject({ shape: 1, because: '还没有每位的购买间隔，用 MBG/NBD' })
  })

  test('a few regulars are no model', () => {
    expect(fitScoreModels(shop(20, 8), TODAY)).toMatchObject({ buying: null, returners: 20 })
  })

  test('who is late in a shop of regulars is given up sooner than in a shop of chance; who is not due is not', () => {
    const sums = sumOrders(
      ordersOn(Array.from({ length: 10 }, (_, place) => addDays('2026-01-01', 30 * place))),
      TODAY,
    ) as BuyingSums
    const alive = (models: typeof clocked, silentDays: number): number =>
      outlookOn(sums, models, addDays(sums.lastOn, silentDays)).alive
    expect(alive(clocked, 80)).toBeLessThan(alive(chancy, 80))
    expect(alive(clocked, 10)).toBeGreaterThan(0.9)
  })

  test('a score names its model, and what a year brings is in order', () => {
    const orders = ordersOn(Array.from({ length: 10 }, (_, place) => addDays('2026-02-01', 30 * place)))
    const score = (models: typeof clocked) => scoreMember('m1', orders, models, null, TODAY)?.score
    expect([score(clocked)?.model, score(chancy)?.model]).toEqual(['mbg-erlang', 'mbg-nbd'])
    const year = score(clocked)?.yearFen
    expect(year && year.low < year.expected && year.expected < year.high).toBe(true)
    expect(score(clocked)?.purchases90).toBeGreaterThan(2)
  })

  test('a member’s intervals are told in weeks', () => {
    const days = ['2026-01-01', '2026-01-08', '2026-01-22']
    const sums = sumOrders(ordersOn(days), TODAY) as BuyingSums
    expect(buyerAt(sums, TODAY)).toMatchObject({ repeats: 2, lastAge: 3, age: daysBetween('2026-01-01', TODAY) / 7 })
    expect(buyerAt(sums, TODAY).logGaps).toBeCloseTo(Math.log(1) + Math.log(2), 9)
  })
})
