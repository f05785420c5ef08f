import { addDays } from '../time'
import type { Browse } from './browse-not-buy'
import { judgedOn, MOST_LOOKS, nextJudgedOn, withLook } from './looks'

const tea: Browse = { productId: 'tea', on: '2026-07-01' }

test('a product looked at twice a day is one look', () => {
  expect(withLook([tea], tea)).toEqual([tea])
  expect(withLook([tea], { ...tea, on: '2026-07-02' })).toHaveLength(2)
  expect(withLook([tea], { ...tea, productId: 'soap' })).toHaveLength(2)
})

test('only the newest thirty are kept', () => {
  const many = Array.from({ length: MOST_LOOKS + 5 }, (_, day) => ({ ...tea, on: addDays(tea.on, day) }))
  const kept = many.reduce<readonly Browse[]>(withLook, [])
  expect(kept).toEqual(many.slice(5))
})

test('who looks again within two weeks is judged three days later; a first look, or one long after, says nothing', () => {
  expect(judgedOn([tea], { ...tea, on: '2026-07-03' })).toBe('2026-07-06')
  expect(judgedOn([], tea)).toBeNull()
  expect(judgedOn([tea], { productId: 'soap', on: '2026-07-03' })).toBeNull()
  expect(judgedOn([tea], { ...tea, on: '2026-07-15' })).toBeNull()
  expect(judgedOn([tea], { ...tea, on: '2026-07-14' })).toBe('2026-07-17')
})

test('they are judged again on the day one has waited three days, else three days later, and not once all are old', () => {
  expect(nextJudgedOn([tea, { ...tea, on: '2026-07-03' }], '2026-07-05')).toBe('2026-07-06')
  expect(nextJudgedOn([tea], '2026-07-04')).toBe('2026-07-07')
  expect(nextJudgedOn([tea], '2026-07-15')).toBeNull()
})
