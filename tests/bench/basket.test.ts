import { shownFrom } from './histories/baskets'
import { groceryHistories } from './histories/grocery'
import { judgeAgainstTifu } from './histories/next-basket'
import { tifuRankings } from './histories/tifu-knn'

const OWN_ONLY = { neighbours: 1, groupSize: 2, withinDecay: 0.5, groupDecay: 0.5, alpha: 1 }
const day = (place: number): string => `2025-01-0${place}`

test('TIFU-KNN on its own weighs recent baskets and recent groups of baskets more', () => {
  const me = {
    memberId: 'me',
    baskets: [['old'], ['a', 'b'], ['a']].map((productIds, place) => ({ on: day(place + 1), productIds })),
  }
  // Groups [old] and [a b][a]: a = (.5 + 1) / 2 / 2, b = .5 / 2 / 2, old = 1 · .5 / 2.
  expect(tifuRankings([me], [me], OWN_ONLY)).toEqual([['a', 'old', 'b']])
})

test('TIFU-KNN with neighbours shows what the nearest buy', () => {
  const of = (memberId: string, ...productIds: string[]) => ({ memberId, baskets: [{ on: day(1), productIds }] })
  const all = [of('me', 'milk', 'tea'), of('near', 'milk', 'tea', 'honey'), of('far', 'nails')]
  expect(tifuRankings(all, all.slice(0, 1), { ...OWN_ONLY, alpha: 0.5 })[0]).toContain('honey')
  expect(tifuRankings(all, all.slice(0, 1), { ...OWN_ONLY, alpha: 0.5 })[0]).not.toContain('nails')
})

test('ten are shown of each kind', () => {
  const history = { memberId: 'me', baskets: [{ on: day(1), productIds: ['a', 'b'] }] }
  const ranking = ['x', 'a', ...Array.from({ length: 12 }, (_, place) => `y${place}`), 'b']
  const { all, repeat, explore } = shownFrom(history, ranking)
  expect(all).toEqual(ranking.slice(0, 10))
  expect(repeat).toEqual(['a', 'b'])
  expect(explore).toHaveLength(10)
})

test('at a made-up grocer TIFU-KNN does not beat us, and both beat the bestsellers', () => {
  const grocer = { staples: 15, tripDays: 8, regularity: 0.6, extras: 2, drift: 0.05 }
  const { ours, tifu, baselines, recallGain } = judgeAgainstTifu(
    groceryHistories({ ...grocer, seed: 3, households: 160, products: 200, days: 150 }),
  )
  expect(recallGain.high).toBeGreaterThan(0)
  expect(ours.recall10).toBeGreaterThan(baselines['G-TopFreq'].recall10)
  expect(tifu.recall10).toBeGreaterThan(baselines['G-TopFreq'].recall10)
})
