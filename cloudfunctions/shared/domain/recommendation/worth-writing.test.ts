import { cadenceOf } from '../replenishment/cadence'
import type { DuePrediction } from '../replenishment/predict'
import { worthWriting, type KnownDue } from './worth-writing'

const due = (productId: string, changed: Partial<DuePrediction> = {}, times = 3): KnownDue => ({
  productName: productId,
  buysSoon: null,
  cadence: cadenceOf(
    productId,
    ['2026-08-20', '2026-09-20', '2026-10-20'].slice(0, times).map((on) => ({ on, qty: 1 })),
  ),
  prediction: {
    ...{ answer: 'due', productId, cycleNo: 3, dueOn: '2026-11-21', earlyOn: '2026-11-21', lateOn: '2026-11-28' },
    ...{ likelyFromOn: '2026-11-21', likelyToOn: '2026-11-25', medianDays: 32, state: 'upcoming', basis: 'yours' },
    ...{ ownDays: 31, productDays: 30, ownIntervals: 2, ownWeight: 0.6, lastQty: 1, packDays: 0, stillBuying: 0.8 },
    ...changed,
  } as DuePrediction,
})
const member = { alive: 0.5, spendEachFen: 10_000 }
const TODAY = '2026-11-19'

test('the chance of a visit times what it brings, with the reason', () => {
  expect(worthWriting([due('coffee')], member, TODAY)).toEqual({
    productId: 'coffee',
    productName: 'coffee',
    dueOn: '2026-11-21',
    worthFen: 4_000,
    reason: '上次买的约够 32 天，已过 30 天，还有 2 天；还会买的可能 40%，每次约 100 元',
  })
})

test('of several things that run out, the one most surely still wanted', () => {
  const dues = [due('coffee'), due('tea', { stillBuying: 0.95 })]
  expect(worthWriting(dues, member, TODAY)?.productId).toBe('tea')
})

test('what is overdue is worth it, however far its likely day', () => {
  const late = due('coffee', { state: 'overdue', medianDays: 25, dueOn: '2026-12-20' })
  expect(worthWriting([late], member, TODAY)?.reason).toContain('晚了 5 天')
})

test('no message about what is far off, given up, bought once, or unknown, nor to who spends nothing', () => {
  const far = due('coffee', { dueOn: '2026-12-20' })
  const unknown: KnownDue = {
    ...far,
    prediction: { answer: 'not-enough-data', productId: 'x', reason: 'product-unknown' },
  }
  for (const one of [far, unknown, due('coffee', { state: 'lapsed' }), due('coffee', {}, 1)])
    expect(worthWriting([one], member, TODAY)).toBeNull()
  expect(worthWriting([due('coffee')], { ...member, spendEachFen: 0 }, TODAY)).toBeNull()
})

test('how likely they buy it anyway within two weeks is said where it is known, never more than they buy at all', () => {
  const said = (buysSoon: number) => worthWriting([{ ...due('coffee'), buysSoon }], member, TODAY)?.reason
  const rest = '上次买的约够 32 天，已过 30 天，还有 2 天；还会买的可能 40%，每次约 100 元；两周内会买的可能'
  expect(said(0.263)).toBe(`${rest} 26%`)
  expect(said(0.463)).toBe(`${rest} 40%`)
})
