import { calibrationOf } from '@domain/replenishment/calibration'
import { beforeLast, cadenceOf } from '@domain/replenishment/cadence'
import { predict } from '@domain/replenishment/predict'
import type { DuePrediction } from '@domain/replenishment/predict'
import { fitPrior } from '@domain/replenishment/prior'
import { rhythmOf } from '@domain/replenishment/product-rhythm'
import { buyerOf } from '@domain/segment/lifetime/buyer'
import { expectedSpend, fitGammaGamma } from '@domain/segment/lifetime/gamma-gamma'
import { mbgNbd } from '@domain/segment/lifetime/mbg-nbd'
import { fitLifetime } from '@domain/segment/lifetime/model'
import { addDays } from '@domain/time'
import { DAY_ZERO, occasionsOf } from '../histories/pairs'
import type { Pair } from '../histories/pairs'
import { LEAST_RETURNERS, spenderOf } from './judge-lifetime'
import type { Sale, ShopHistory } from './shop-history'

/** A customer to write to on the last day of the file, about what, and why. */
export type WorthAMessage = {
  readonly customer: string
  readonly product: string
  readonly dueOn: string
  /** Chance of still being a customer × chance of still buying this × what a visit brings, in yuan. */
  readonly worth: number
  readonly reason: string
  /** The same in Chinese. */
  readonly reasonText: string
}

const SHOWN = 20
const SOON_DAYS = 7

/** The customers whose next purchase is due within a week or overdue, each with one product, the most worth first. */
export function worthAMessage(history: ShopHistory, pairs: readonly Pair[]): WorthAMessage[] {
  const today = addDays(DAY_ZERO, history.lastDay)
  const valueOf = valuesOf(history)
  const best = new Map<string, WorthAMessage>()
  for (const { pair, said } of predictions(pairs, today)) {
    const own = history.sales.get(pair.customerId)
    if (own === undefined || said.state === 'lapsed' || said.dueOn > addDays(today, SOON_DAYS)) continue
    const { alive, spendEach } = valueOf(own)
    const worth = alive * said.stillBuying * spendEach
    if (worth <= (best.get(pair.customerId)?.worth ?? 0)) continue
    const silentDays = history.lastDay - (pair.days.at(-1) ?? 0)
    const why = [said, silentDays, alive * said.stillBuying, history.hasAmounts ? spendEach : null] as const
    best.set(pair.customerId, {
      customer: pair.customerId,
      product: pair.productId,
      dueOn: said.dueOn,
      worth,
      reason: reasonOf(...why),
      reasonText: reasonTextOf(...why),
    })
  }
  return [...best.values()].sort((a, b) => b.worth - a.worth).slice(0, SHOWN)
}

/** Only what was bought on two days or more: a first purchase is no rhythm to write about. */
function predictions(pairs: readonly Pair[], today: string) {
  const known = pairs.map((pair) => ({
    pair,
    cadence: cadenceOf(pair.productId, occasionsOf(pair, pair.days.length)),
  }))
  const cadences = known.map(({ cadence }) => cadence)
  const calibration = calibrationOf(
    cadences,
    fitPrior(cadences.flatMap((cadence) => rhythmOf([beforeLast(cadence) ?? cadence]))),
    today,
  )
  const prior = fitPrior(cadences.flatMap((cadence) => rhythmOf([cadence])))
  return known
    .filter(({ cadence }) => cadence.count > 1)
    .flatMap(({ pair, cadence }) => {
      const said = predict(cadence, prior, today, calibration)
      return said.answer === 'due' ? [{ pair, said }] : []
    })
}

type Value = { readonly alive: number; readonly spendEach: number }

/** By MBG/NBD and Gamma-Gamma on the whole file; in a small shop everybody is there and spends as before. */
function valuesOf({ sales, lastDay }: ShopHistory): (own: readonly Sale[]) => Value {
  const spenders = new Map([...sales.values()].map((own) => [own, spenderOf(own, lastDay)]))
  const paying = [...spenders.values()].filter(({ repeats, meanSpend }) => repeats > 0 && meanSpend > 0)
  const plain = (own: readonly Sale[]): Value => ({ alive: 1, spendEach: spenders.get(own)?.meanSpend ?? 0 })
  if (paying.length < LEAST_RETURNERS) return plain
  const buyers = new Map([...sales.values()].map((own) => [own, buyerOf(daysOf(own), lastDay, 7)]))
  const { parameters: buying } = fitLifetime(
    mbgNbd,
    [...buyers.values()].flatMap((buyer) => buyer ?? []),
  )
  const { parameters: spending } = fitGammaGamma(paying)
  return (own) => {
    const [buyer, spender] = [buyers.get(own), spenders.get(own)]
    if (!buyer || !spender) return plain(own)
    return { alive: mbgNbd.alive(buying, buyer), spendEach: expectedSpend(spending, spender) }
  }
}

const daysOf = (own: readonly Sale[]): number[] => own.map(({ day }) => day)

function reasonOf(said: DuePrediction, silentDays: number, chance: number, spendEach: number | null): string {
  const rhythm =
    said.ownDays === null
      ? `usually every ${said.productDays.toFixed(0)} days`
      : `own rhythm ${said.ownDays.toFixed(0)} days, product ${said.productDays.toFixed(0)}`
  const when =
    said.state === 'overdue'
      ? `overdue by ${counted(Math.max(1, silentDays - said.medianDays))}`
      : said.medianDays === silentDays
        ? 'due today'
        : `due in ${counted(said.medianDays - silentDays)}`
  return `${rhythm}; bought ${counted(silentDays)} ago, ${when}; still buying ${(chance * 100).toFixed(0)} %${spendEach === null ? '' : `; about ${spendEach.toFixed(2)} a visit`}`
}

const counted = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`

function reasonTextOf(said: DuePrediction, silentDays: number, chance: number, spendEach: number | null): string {
  const rhythm =
    said.ownDays === null
      ? `一般约 ${said.productDays.toFixed(0)} 天一次`
      : `自己约 ${said.ownDays.toFixed(0)} 天一次，这件商品一般 ${said.productDays.toFixed(0)} 天`
  const left = said.medianDays - silentDays
  const when = said.state === 'overdue' ? `已过 ${Math.max(1, -left)} 天` : left === 0 ? '今天到期' : `还有 ${left} 天`
  return `${rhythm}；${silentDays} 天前买的，${when}；还会买的可能 ${(chance * 100).toFixed(0)}%${spendEach === null ? '' : `；一次约 ${spendEach.toFixed(2)} 元`}`
}
