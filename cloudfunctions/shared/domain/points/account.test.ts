import { assertAccount, openAccount, type PointsAccount } from './account'
import type { Lot } from './lots'

const lot: Lot = {
  lotId: 'p1:earn',
  points: 10,
  earnedAt: 0,
  availableAt: 0,
  expiresAt: 1,
  state: 'available',
  purchaseId: 'p1',
  rateBp: 10_000,
}
const sound: PointsAccount = { ...openAccount('m1'), availablePoints: 10, lots: [lot] }

test('an account nobody has used is sound, and so is one with its lots', () => {
  expect(() => assertAccount(openAccount('m1'))).not.toThrow()
  expect(() => assertAccount(sound)).not.toThrow()
})

test.each<[string, Partial<PointsAccount>]>([
  ['a balance is not a count', { debtPoints: -1 }],
  ['a balance is not a count', { availablePoints: 10.5 }],
  ['a lot is not a positive count', { availablePoints: 0, lots: [{ ...lot, points: 0 }] }],
  ['available lots do not add up', { availablePoints: 11 }],
  ['pending lots do not add up', { pendingPoints: 1 }],
  ['owes while something is available', { debtPoints: 1 }],
  ['a lot is there twice', { availablePoints: 20, lots: [lot, lot] }],
])('%s: a fault', (what, change) => {
  expect(() => assertAccount({ ...sound, ...change })).toThrow(`points account m1: ${what}`)
})
