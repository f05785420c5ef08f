import type { Cadence } from '../replenishment/cadence'
import type { DuePrediction, Prediction } from '../replenishment/predict'
import { addDays, daysBetween, type Day } from '../time'

/** A message worth writing to a member: about what, what it may bring, and why, in words an operator reads. */
export type WorthWriting = {
  readonly productId: string
  readonly productName: string
  readonly dueOn: Day
  /** Chance of still being a customer × chance of still buying this × what a visit brings, in fen. */
  readonly worthFen: number
  readonly reason: string
}

/** A member's product with what is predicted for it; `buysSoon`: chance of buying it within two weeks, 0–1, null: unknown. */
export type KnownDue = {
  readonly cadence: Cadence
  readonly prediction: Prediction
  readonly productName: string
  readonly buysSoon: number | null
}

const SOON_DAYS = 7

/**
 * Of what a member rebuys and what is due within a week or overdue, the one most worth a message; null when nothing is.
 * A first purchase is no rhythm to write about.
 */
export function worthWriting(
  known: readonly KnownDue[],
  member: { readonly alive: number; readonly spendEachFen: number },
  today: Day,
): WorthWriting | null {
  const due = known
    .flatMap((one) => (isTimely(one, today) ? [{ ...one, prediction: one.prediction }] : []))
    .sort((a, b) => b.prediction.stillBuying - a.prediction.stillBuying)
  const best = due[0]
  if (!best || !(member.spendEachFen > 0)) return null
  const chance = member.alive * best.prediction.stillBuying
  return {
    productId: best.cadence.productId,
    productName: best.productName,
    dueOn: best.prediction.dueOn,
    worthFen: Math.round(chance * member.spendEachFen),
    reason:
      reasonOf(best.prediction, daysBetween(best.cadence.lastOn, today), chance, member.spendEachFen) +
      soonWords(best, chance),
  }
}

function isTimely(known: KnownDue, today: Day): known is KnownDue & { readonly prediction: DuePrediction } {
  const { prediction } = known
  return (
    known.cadence.count > 1 &&
    prediction.answer === 'due' &&
    prediction.state !== 'lapsed' &&
    (prediction.state === 'overdue' || prediction.dueOn <= addDays(today, SOON_DAYS))
  )
}

function reasonOf(said: DuePrediction, silentDays: number, chance: number, spendEachFen: number): string {
  const rhythm = `上次买的约够 ${said.medianDays} 天，已过 ${silentDays} 天`
  const left = said.medianDays - silentDays
  const when = said.state === 'overdue' ? `晚了 ${Math.max(1, -left)} 天` : left > 0 ? `还有 ${left} 天` : '就在今天'
  return `${rhythm}，${when}；还会买的可能 ${Math.round(chance * 100)}%，每次约 ${Math.round(spendEachFen / 100)} 元`
}

// Two models: who may not come at all does not come within two weeks the more likely.
const soonWords = ({ buysSoon }: KnownDue, chance: number): string =>
  buysSoon === null ? '' : `；两周内会买的可能 ${Math.round(Math.min(buysSoon, chance) * 100)}%`
