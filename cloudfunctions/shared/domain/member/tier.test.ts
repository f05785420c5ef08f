import { fourLevels, yuan } from '../../../../tests/fixtures/value/programs'
import { fen } from '../money'
import { rankOf, tierByCode, tierOf, tierProgress } from './tier'

test.each([
  [0, 'plain'],
  [499.99, 'plain'],
  [500, 'silver'],
  [1_999.99, 'silver'],
  [2_000, 'gold'],
  [4_999.99, 'gold'],
  [5_000, 'diamond'],
  [1_000_000, 'diamond'],
])('who has spent %p yuan is %s', (spent, code) => {
  expect(tierOf(fourLevels, yuan(spent)).code).toBe(code)
})

test('a level the program no longer has is the lowest one', () => {
  const withoutGold = { ...fourLevels, tiers: fourLevels.tiers.filter((tier) => tier.code !== 'gold') }
  expect(tierByCode(withoutGold, 'gold').code).toBe('plain')
  expect(rankOf(withoutGold, 'gold')).toBe(0)
  expect(rankOf(withoutGold, 'diamond')).toBe(2)
})

test('a program without levels is a fault', () => {
  expect(() => tierOf({ ...fourLevels, tiers: [] }, fen(0))).toThrow(RangeError)
})

test.each([
  ['plain', 0, 'silver', 500, 0],
  ['plain', 125, 'silver', 375, 2_500],
  ['silver', 1_250, 'gold', 750, 5_000],
  ['gold', 4_999.99, 'diamond', 0.01, 9_999],
  ['gold', 300, 'diamond', 4_700, 0],
  ['plain', 800, 'silver', 0, 10_000],
] as const)(
  'a %s member with %p yuan is on the way to %s: %p yuan short, %p of 10,000 done',
  (code, spent, to, short, done) => {
    const progress = tierProgress(fourLevels, code, yuan(spent))
    expect(progress).toMatchObject({ qualifyingFen: yuan(spent), progressBp: done })
    expect(progress.tier.code).toBe(code)
    expect(progress.next?.tier.code).toBe(to)
    expect(progress.next?.shortFen).toBe(yuan(short))
  },
)

test('at the top there is nothing more to reach', () => {
  expect(tierProgress(fourLevels, 'diamond', yuan(9_000))).toMatchObject({ next: null, progressBp: 10_000 })
})
