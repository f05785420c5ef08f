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

/** Probabilities of cases, what happened to them (0 or 1), and the group each case belongs to. */
export type Ranked = {
  readonly probabilities: readonly number[]
  readonly labels: readonly number[]
  readonly groups: readonly string[]
}

const AUC_DRAWS = 200

/** The area under the curve, less that of `than` on the same cases where given, with an interval from drawing whole groups. */
export function bootstrapAuc({ probabilities, labels, groups }: Ranked, than?: readonly number[]): Bootstrap {
  const places = new Map([...new Set(groups)].map((group, place) => [group, place]))
  const ofCase = Int32Array.from(groups, (group) => places.get(group) ?? 0)
  const rankings = [probabilities, ...(than === undefined ? [] : [than])].map((values) => ({
    values,
    order: [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0)),
  }))
  const gain = (weights: Float64Array): number => {
    const [own = 0, other = 0] = rankings.map(({ values, order }) =>
      weightedAuc(values, order, labels, ofCase, weights),
    )
    return own - other
  }
  const draw = dice(1)
  const gains = Array.from({ length: AUC_DRAWS }, () => {
    const weights = new Float64Array(places.size)
    for (let pick = 0; pick < places.size; pick++) {
      const place = Math.floor(draw() * places.size)
      weights[place] = (weights[place] ?? 0) + 1
    }
    return gain(weights)
  }).sort((a, b) => a - b)
  return {
    mean: gain(new Float64Array(places.size).fill(1)),
    low: gains[Math.floor(AUC_DRAWS * 0.025)] ?? 0,
    high: gains[Math.floor(AUC_DRAWS * 0.975)] ?? 0,
  }
}

/** Cases in rising order of their value; equal values share their rank. */
function weightedAuc(
  values: readonly number[],
  order: readonly number[],
  labels: readonly number[],
  ofCase: Int32Array,
  weights: Float64Array,
): number {
  let [area, below, above] = [0, 0, 0]
  for (let from = 0; from < order.length;) {
    let [to, yes, no] = [from, 0, 0]
    for (; to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]; to++) {
      const at = order[to] ?? 0
      const weight = weights[ofCase[at] ?? 0] ?? 0
      if (labels[at] === 1) yes += weight
      else no += weight
    }
    area += yes * (below + no / 2)
    below += no
    above += yes
    from = to
  }
  return area / (below * above)
}

/** Repeatable chance, 0–1: a linear congruential generator (Numerical Recipes). */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296
}
