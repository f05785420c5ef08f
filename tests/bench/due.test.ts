import { fitDueWithin, probabilityWithin } from '@domain/replenishment/due-within/due-within'
import { featuresOf } from '@domain/replenishment/due-within/features'
import { chooseBlend, shelfOf, shownOf } from '@domain/recommendation/choose-blend'
import type { History, Shown } from '@domain/recommendation/choose-blend'
import { tasteOf } from '@domain/recommendation/taste'
import { basketScores, historiesOf, shownFrom } from './histories/baskets'
import { scenesAt } from './histories/due-scenes'
import { scoresOf } from './histories/scores'
import { historyFile, missingHistory } from './histories/source'
import { readUciPairs, UCI_FILE } from './histories/uci-online-retail'
import type { Pair } from './histories/pairs'

const file = historyFile(UCI_FILE)
const CUT = 300

/** The members whose number ends in 7: a tenth of the shop. */
const pairsOf = (path: string): Pair[] => readUciPairs(path).filter(({ customerId }) => customerId.endsWith('7'))

test('scores are what they should be where that is known', () => {
  const perfect = scoresOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  expect(perfect).toEqual({ auc: 1, brier: 0, ece: 0, lift10: 10 })
  expect(
    scoresOf(new Array<number>(20).fill(0.5), [...new Array<number>(10).fill(0), ...new Array<number>(10).fill(1)]).auc,
  ).toBe(0.5)
})

if (file === null)
  test('the year of a real shop is elsewhere', () => expect(missingHistory(UCI_FILE)).toContain(UCI_FILE))
else
  describe('on a tenth of a real shop', () => {
    const pairs = pairsOf(file)

    test('the stack tells who buys within four weeks better than either model alone', () => {
      const model = fitDueWithin(
        [CUT - 28, CUT - 56].flatMap((cut) => scenesAt(pairs, cut, 28)),
        28,
      )
      const judged = scenesAt(pairs, CUT, 28)
      const labels = judged.map(({ bought }) => Number(bought))
      const stack = scoresOf(
        judged.map(({ scene }) => probabilityWithin(model, scene)),
        labels,
      )
      const alone = [0, 1].map(
        (index) =>
          scoresOf(
            judged.map(({ scene }) => featuresOf(scene, 28)[index] as number),
            labels,
          ).auc,
      )
      expect(stack.auc).toBeGreaterThan(Math.max(...alone))
      expect(stack.ece).toBeLessThan(0.02)
    })

    test('what is bought after a day is not known on that day', () => {
      const past = pairs.flatMap((pair) => {
        const count = pair.days.filter((day) => day <= CUT).length
        return count > 0 ? [{ ...pair, days: pair.days.slice(0, count), packs: pair.packs.slice(0, count) }] : []
      })
      const features = (list: readonly Pair[]): number[][] =>
        scenesAt(list, CUT, 28).map(({ scene }) => featuresOf(scene, 28))
      expect(features(pairs)).toEqual(features(past))
    })

    test('ten products foresee more of the next basket than the ten bought most', () => {
      const all = historiesOf(pairs)
      const withoutLast = (one: History): History => ({ ...one, baskets: one.baskets.slice(0, -1) })
      const judged = all.filter(({ baskets }) => baskets.length >= 4)
      const known = all.map((one) => (one.baskets.length >= 4 ? withoutLast(one) : one))
      const blend = chooseBlend(judged.map(withoutLast))
      const shelf = shelfOf(known, blend.decay)
      const score = (show: (before: History) => Shown) =>
        basketScores(
          judged.map((one) => ({
            history: withoutLast(one),
            next: one.baskets.at(-1)?.productIds ?? [],
            shown: show(withoutLast(one)),
          })),
        )
      const own = score((before) =>
        shownFrom(
          before,
          [...tasteOf(before.baskets, 1)].sort(([, a], [, b]) => b - a).map(([productId]) => productId),
        ),
      )
      expect(score((before) => shownOf(before, shelf, blend)).ndcg10).toBeGreaterThan(own.ndcg10)
    })
  })
