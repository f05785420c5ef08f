import { calibrationOf } from '@domain/replenishment/calibration'
import { beforeLast, cadenceOf } from '@domain/replenishment/cadence'
import type { Cadence, Occasion } from '@domain/replenishment/cadence'
import { predict } from '@domain/replenishment/predict'
import type { DuePrediction } from '@domain/replenishment/predict'
import { fitPrior } from '@domain/replenishment/prior'
import { rhythmOf } from '@domain/replenishment/product-rhythm'
import { dayOf, daysBetween } from '@domain/time'
import { generateShop } from '../cloud/demo/generate-shop'
import type { PairTruth } from '../cloud/demo/shop-types'
import { mean, median } from './histories/naive'
import { scoresOf, tenthsOf } from './histories/scores'

const TODAY = '2026-11-21'
const SHOP = generateShop({ seed: 7, members: 300, products: 60, months: 18, endOn: TODAY })
const CATALOGUE = Object.fromEntries(
  SHOP.products.map(({ productId, category, cycleDays }) => [productId, { category, cycleDays }]),
)

/** What is said of each member × product from receipts alone, beside what is really so. */
function saidAndTrue(): { readonly said: DuePrediction; readonly truth: PairTruth }[] {
  const cadences = cadencesOf()
  const list = [...cadences.values()]
  const fit = (known: readonly Cadence[]) =>
    fitPrior(
      known.flatMap((one) => rhythmOf([one])),
      { catalogue: CATALOGUE },
    )
  const calibration = calibrationOf(list, fit(list.map((cadence) => beforeLast(cadence) ?? cadence)), TODAY)
  const prior = fit(list)
  return SHOP.truth.pairs.flatMap((truth) => {
    const cadence = cadences.get(`${truth.openid}|${truth.productId}`)
    const said = cadence && predict(cadence, prior, TODAY, calibration)
    return said?.answer === 'due' ? [{ said, truth }] : []
  })
}

function cadencesOf(): Map<string, Cadence> {
  const occasions = new Map<string, Occasion[]>()
  for (const purchase of SHOP.purchases)
    for (const line of purchase.lines) {
      const key = `${purchase.openid ?? ''}|${line.productId}`
      occasions.set(key, [...(occasions.get(key) ?? []), { on: dayOf(purchase.purchasedAt), qty: line.qty }])
    }
  return new Map([...occasions].map(([key, days]) => [key, cadenceOf(key.split('|')[1] ?? '', days)]))
}

describe('in a shop whose truth is known', () => {
  const pairs = saidAndTrue()
  const staying = pairs.filter(({ truth }) => truth.nextNeedOn !== null)

  test('nearly everything that is bought gets a date', () => {
    expect(pairs.length / SHOP.truth.pairs.length).toBeGreaterThan(0.95)
  })

  test('the next need is found within a fifth of a pack’s days', () => {
    const misses = staying.map(
      ({ said, truth }) =>
        Math.abs(daysBetween(truth.nextNeedOn ?? TODAY, said.dueOn)) / (truth.cycleDays * said.lastQty),
    )
    expect(median(misses)).toBeLessThan(1 / 5)
  })

  test('four of five needs fall into the interval', () => {
    const covered = mean(
      staying.map(({ said, truth }) =>
        Number(said.earlyOn <= (truth.nextNeedOn ?? '') && (truth.nextNeedOn ?? '') <= said.lateOn),
      ),
    )
    expect(covered).toBeGreaterThan(0.72)
    expect(covered).toBeLessThan(0.9)
  })

  test('who has left is told from who still comes', () => {
    const { auc } = scoresOf(
      pairs.map(({ said }) => 1 - said.stillBuying),
      pairs.map(({ truth }) => Number(truth.nextNeedOn === null)),
    )
    expect(auc).toBeGreaterThan(0.9)
  })

  test('what is said of leaving is what happens: within eight points in each tenth', () => {
    const tenths = tenthsOf(
      pairs.map(({ said }) => 1 - said.stillBuying),
      pairs.map(({ truth }) => Number(truth.nextNeedOn === null)),
    )
    const misses = tenths.map(({ promised, happened }) => Math.abs(promised - happened))
    expect(mean(misses)).toBeLessThan(0.08)
  })

  test('hardly anybody who still comes is given up', () => {
    expect(mean(staying.map(({ said }) => Number(said.state === 'lapsed')))).toBeLessThan(0.05)
  })
})
