/** A mean and its 95 % interval. */
export type Bootstrap = { readonly mean: number; readonly low: number; readonly high: number }

const DRAWS = 500

/** The mean over all values, with an interval from drawing whole groups with replacement: values of one group go together. */
export function bootstrapMean(values: readonly number[], groups: readonly string[]): Bootstrap {
  const sums = new Map<string, { sum: number; count: number }>()
  values.forEach((value, index) => {
    const group = groups[index] ?? ''
    const { sum, count } = sums.get(group) ?? { sum: 0, count: 0 }
    sums.set(group, { sum: sum + value, count: count + 1 })
  })
  const parts = [...sums.values()]
  const draw = dice(1)
  const means = Array.from({ length: DRAWS }, () => {
    let [sum, count] = [0, 0]
    for (let pick = 0; pick < parts.length; pick++) {
      const part = parts[Math.floor(draw() * parts.length)] as { sum: number; count: number }
      sum += part.sum
      count += part.count
    }
    return sum / count
  }).sort((a, b) => a - b)
  const total = parts.reduce((all, { sum }) => all + sum, 0)
  return {
    mean: total / values.length,
    low: means[Math.floor(DRAWS * 0.025)] ?? 0,
    high: means[Math.floor(DRAWS * 0.975)] ?? 0,
  }
}

/** Repeatable chance, 0–1: a linear congruential generator (Numerical Recipes). */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296
}
