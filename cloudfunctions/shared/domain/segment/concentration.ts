/** How much of the sales the best members bring: 80/20, as measured. */
export type Concentration = {
  /** Share of sales brought by the best fifth of members, 0–1. */
  readonly topFifthShare: number
  /** The smallest share of members that brings four fifths of sales, 0–1. */
  readonly membersForFourFifths: number
  /** From how much on a member is of the best fifth, and all sales together, in fen; absent in older figures. */
  readonly topFifthFromFen?: number
  readonly totalFen?: number
}

/** Measures what members spent, in fen; null when nobody spent anything. */
export function concentrationOf(spentFen: readonly number[]): Concentration | null {
  const sorted = [...spentFen].sort((a, b) => b - a)
  const total = sorted.reduce((sum, spent) => sum + spent, 0)
  if (!(total > 0)) return null
  const best = sorted.slice(0, Math.ceil(sorted.length / 5))
  const top = best.reduce((sum, spent) => sum + spent, 0)
  let [count, sum] = [0, 0]
  for (const spent of sorted) {
    if (sum >= total * 0.8) break
    sum += spent
    count += 1
  }
  return {
    topFifthShare: top / total,
    membersForFourFifths: count / sorted.length,
    topFifthFromFen: best[best.length - 1] ?? 0,
    totalFen: total,
  }
}
