import { fitDueWithin, probabilityWithin } from '@domain/replenishment/due-within/due-within'
import { featuresOf } from '@domain/replenishment/due-within/features'
import { historiesOf } from './histories/baskets'
import { scenesAt } from './histories/due-scenes'
import { judgeNextBasket } from './histories/next-basket'
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
      const { ours, baselines } = judgeNextBasket(historiesOf(pairs))
      expect(ours.ndcg10).toBeGreaterThan(baselines['P-TopFreq'].ndcg10)
      expect(ours.recall10).toBeGreaterThan(baselines['GP-TopFreq'].recall10)
    })
  })
