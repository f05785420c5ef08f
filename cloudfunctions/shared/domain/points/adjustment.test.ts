import { refusalOf } from '../../../../tests/fixtures/value/coupons'
import { decided, needsSecondPerson, proposed } from './adjustment'

const wish = { adjustmentId: 'op1:r1', memberId: 'm1', points: 500, reason: '补偿碎了的碗', proposedBy: 'op1' }

test('from a limit on, points by hand need a second person', () => {
  expect([500, -500, 501, -501].map((points) => needsSecondPerson(points, 500))).toEqual([false, false, true, true])
})

test('within the limit one person suffices', () => {
  expect(proposed(wish, 500, 7)).toMatchObject({ state: 'applied', decidedBy: 'op1', decidedAt: 7 })
})

describe('above the limit', () => {
  const waiting = proposed(wish, 499, 7)

  test('it waits, and only somebody else may say yes', () => {
    expect(waiting).toMatchObject({ state: 'waiting', decidedBy: null, decidedAt: null })
    expect(refusalOf(() => decided(waiting, 'applied', 'op1', 8))).toMatchObject({ code: 'adjustment/second-person' })
    expect(decided(waiting, 'applied', 'op2', 8)).toMatchObject({ state: 'applied', decidedBy: 'op2', decidedAt: 8 })
  })

  test('who proposed it may take it back', () => {
    expect(decided(waiting, 'rejected', 'op1', 8)).toMatchObject({ state: 'rejected', decidedBy: 'op1' })
  })

  test('said again it is the same; said otherwise or by another it is too late', () => {
    const applied = decided(waiting, 'applied', 'op2', 8)
    expect(decided(applied, 'applied', 'op2', 9)).toBe(applied)
    expect(refusalOf(() => decided(applied, 'rejected', 'op2', 9))).toMatchObject({ code: 'adjustment/closed' })
    expect(refusalOf(() => decided(applied, 'applied', 'op3', 9))).toMatchObject({ code: 'adjustment/closed' })
  })
})
