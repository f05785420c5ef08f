import { fiftyCopies } from '../../../../tests/fixtures/value/coupons'
import { atMinute, startOfDay } from '../time'
import type { Claimant } from './claim'
import { leftBpOf, standingOf } from './standing'
import { freshStock, type CouponTemplate } from './template'

const now = startOfDay('2025-06-10')
const member: Claimant = { memberId: 'm1', tier: 'silver', segments: [], held: 0 }
const evening = atMinute('2025-06-10', 20 * 60)
const inLots: Partial<CouponTemplate> = {
  releases: [
    { at: startOfDay('2025-06-02'), count: 20 },
    { at: evening, count: 30 },
  ],
}
const at = (change: Partial<CouponTemplate>, issued = 0, who: Partial<Claimant> = {}, when = now) =>
  standingOf({ ...fiftyCopies, ...change }, { ...freshStock('t1'), issued }, { ...member, ...who }, 'claim', when)

test.each<[string, ReturnType<typeof at>, ReturnType<typeof at>]>([
  ['to be had', at({}), { kind: 'open' }],
  ['had already', at({}, 3, { held: 1 }), { kind: 'held' }],
  ['for others', at({ tiers: ['gold'] }), { kind: 'not-eligible' }],
  ['all gone', at({}, 50), { kind: 'gone' }],
  ['not open yet', at({}, 0, {}, startOfDay('2025-05-30')), { kind: 'soon', opensAt: startOfDay('2025-06-01') }],
  [
    'not open yet, and given out in lots',
    at(inLots, 0, {}, startOfDay('2025-05-30')),
    { kind: 'soon', opensAt: startOfDay('2025-06-02') },
  ],
  ['gone until the evening', at(inLots, 20), { kind: 'soon', opensAt: evening }],
  ['gone for good after the last lot', at(inLots, 50, {}, evening), { kind: 'gone' }],
  ['over', at({}, 0, {}, startOfDay('2025-07-01')), null],
  ['not for a tap', at({ ways: ['code'] }), null],
])('an offer that is %s says so', (_, standing, said) => expect(standing).toEqual(said))

test('what is left is a share of what has been set free', () => {
  const left = (change: Partial<CouponTemplate>, issued: number) =>
    leftBpOf({ ...fiftyCopies, ...change }, { ...freshStock('t1'), issued }, now)
  expect([left({}, 0), left({}, 49), left({}, 50), left(inLots, 10), left({ stock: null }, 9)]).toEqual([
    10_000,
    200,
    0,
    5_000,
    null,
  ])
  expect(leftBpOf({ ...fiftyCopies, ...inLots }, freshStock('t1'), startOfDay('2025-06-01'))).toBe(0)
})
