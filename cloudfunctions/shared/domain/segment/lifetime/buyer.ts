/** What a lifetime model needs of one customer; all times in the same unit, counted from the first purchase. */
export type Buyer = {
  /** Purchases after the first one. */
  readonly repeats: number
  /** When the last purchase was; 0 when nothing followed the first. */
  readonly lastAge: number
  /** How long the customer has been watched. */
  readonly age: number
  /** Σ of the logarithms of the times between purchases, in the unit of the others: tells regular buyers from irregular ones. */
  readonly logGaps?: number
  /** How many customers look exactly like this one. */
  readonly weight?: number
}

/**
 * Sums up one customer's buying days (numbers in any unit, any order) as seen on day `until`; equal days are one purchase.
 * Null when nothing was bought by then.
 */
export function buyerOf(days: readonly number[], until: number, unit = 1): Buyer | null {
  const seen = [...new Set(days.filter((day) => day <= until))].sort((a, b) => a - b)
  const first = seen[0]
  const last = seen[seen.length - 1]
  if (first === undefined || last === undefined) return null
  const logGaps = seen.slice(1).reduce((sum, day, index) => sum + Math.log((day - (seen[index] as number)) / unit), 0)
  return { repeats: seen.length - 1, lastAge: (last - first) / unit, age: (until - first) / unit, logGaps }
}

/** Puts equal customers together, so that a fit costs as much as there are different ones. */
export function groupBuyers(buyers: Iterable<Buyer>): Buyer[] {
  const groups = new Map<string, Buyer>()
  for (const buyer of buyers) {
    const key = `${buyer.repeats}:${buyer.lastAge}:${buyer.age}`
    const before = groups.get(key)
    const weight = weightOf(buyer) + (before?.weight ?? 0)
    const logGaps = ((buyer.logGaps ?? 0) * weightOf(buyer) + (before?.logGaps ?? 0) * (before?.weight ?? 0)) / weight
    groups.set(key, { ...buyer, logGaps, weight })
  }
  return [...groups.values()]
}

/** How many customers a summary stands for. */
export const weightOf = ({ weight = 1 }: Buyer): number => weight
