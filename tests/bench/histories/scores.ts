/** How good probabilities were. Lift: buyers among the tenth with the highest probability, against everybody. */
export type Scores = {
  readonly auc: number
  readonly brier: number
  readonly ece: number
  readonly lift10: number
}

/** Scores probabilities against what happened (0 or 1); the calibration error over ten equal groups. */
export function scoresOf(probabilities: readonly number[], labels: readonly number[]): Scores {
  const sorted = probabilities.map((probability, index) => ({ probability, label: labels[index] ?? 0 }))
  sorted.sort((a, b) => a.probability - b.probability)
  const buyers = sum(labels)
  const top = sorted.slice(-Math.max(1, Math.floor(sorted.length / 10)))
  return {
    auc: (rankSum(sorted) - (buyers * (buyers + 1)) / 2) / (buyers * (labels.length - buyers)),
    brier: sum(sorted.map(({ probability, label }) => (probability - label) ** 2)) / sorted.length,
    ece:
      sum(tenths(sorted).map((group) => Math.abs(sum(group.map(({ label, probability }) => label - probability))))) /
      sorted.length,
    lift10: sum(top.map(({ label }) => label)) / top.length / (buyers / labels.length),
  }
}

/** A tenth of the cases, by probability: what was promised, what happened, and of how many. */
export type Tenth = { readonly promised: number; readonly happened: number; readonly count: number }

/** Promised and real shares in ten groups of equal size, the least likely first. */
export function tenthsOf(probabilities: readonly number[], labels: readonly number[]): Tenth[] {
  const sorted = probabilities.map((probability, index) => ({ probability, label: labels[index] ?? 0 }))
  sorted.sort((a, b) => a.probability - b.probability)
  return tenths(sorted)
    .filter((group) => group.length > 0)
    .map((group) => ({
      promised: sum(group.map(({ probability }) => probability)) / group.length,
      happened: sum(group.map(({ label }) => label)) / group.length,
      count: group.length,
    }))
}

type Scored = { readonly probability: number; readonly label: number }

/** Σ of the buyers' ranks; equal probabilities share their mean rank. */
function rankSum(sorted: readonly Scored[]): number {
  let total = 0
  for (let from = 0; from < sorted.length;) {
    let to = from
    while (to < sorted.length && sorted[to]?.probability === sorted[from]?.probability) to++
    total += sum(sorted.slice(from, to).map(({ label }) => label)) * ((from + 1 + to) / 2)
    from = to
  }
  return total
}

const tenths = (sorted: readonly Scored[]): Scored[][] =>
  Array.from({ length: 10 }, (_, part) =>
    sorted.slice(Math.floor((part * sorted.length) / 10), Math.floor(((part + 1) * sorted.length) / 10)),
  )

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
