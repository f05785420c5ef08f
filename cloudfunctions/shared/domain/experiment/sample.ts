/**
 * What an arm's members did, as sums that add up over shards: y is the metric, x the same metric before the experiment
 * (0 where nothing is known).
 */
export type Sample = {
  readonly count: number
  readonly sumY: number
  readonly sumYy: number
  readonly sumX: number
  readonly sumXx: number
  readonly sumXy: number
}

/** A mean with the sample variance of single members and their number. */
export type Mean = { readonly mean: number; readonly variance: number; readonly count: number }

/** A sample without members. */
export const EMPTY_SAMPLE: Sample = { count: 0, sumY: 0, sumYy: 0, sumX: 0, sumXx: 0, sumXy: 0 }

/** Adds one member: metric `y`, and `x` before the experiment. */
export const addMember = (sample: Sample, y: number, x = 0): Sample => ({
  count: sample.count + 1,
  sumY: sample.sumY + y,
  sumYy: sample.sumYy + y * y,
  sumX: sample.sumX + x,
  sumXx: sample.sumXx + x * x,
  sumXy: sample.sumXy + x * y,
})

/** Two samples together. */
export const addSamples = (a: Sample, b: Sample): Sample => ({
  count: a.count + b.count,
  sumY: a.sumY + b.sumY,
  sumYy: a.sumYy + b.sumYy,
  sumX: a.sumX + b.sumX,
  sumXx: a.sumXx + b.sumXx,
  sumXy: a.sumXy + b.sumXy,
})

/** Mean and unbiased variance of the metric. */
export const meanOf = ({ count, sumY, sumYy }: Sample): Mean => ({
  mean: count > 0 ? sumY / count : 0,
  variance: count > 1 ? Math.max(0, (sumYy - (sumY * sumY) / count) / (count - 1)) : 0,
  count,
})

/** CUPED's θ over all arms together: how much of the metric its own past explains (Deng and others 2013). 0 when nothing does. */
export function cupedTheta(samples: readonly Sample[]): number {
  const within = samples.filter(({ count }) => count > 0)
  const covariance = within.reduce((sum, { count, sumX, sumY, sumXy }) => sum + sumXy - (sumX * sumY) / count, 0)
  const variance = within.reduce((sum, { count, sumX, sumXx }) => sum + sumXx - (sumX * sumX) / count, 0)
  return variance > 1e-12 ? covariance / variance : 0
}

/** The mean as if all arms had had the same past: y − θ (x − overall mean of x). */
export function cupedMean(sample: Sample, theta: number, overallX: number): Mean {
  const { count, sumX, sumXx, sumXy } = sample
  const { mean, variance } = meanOf(sample)
  if (count < 2) return { mean, variance, count }
  const varianceX = (sumXx - (sumX * sumX) / count) / (count - 1)
  const covariance = (sumXy - (sumX * sample.sumY) / count) / (count - 1)
  return {
    mean: mean - theta * (sumX / count - overallX),
    variance: Math.max(0, variance - 2 * theta * covariance + theta * theta * varianceX),
    count,
  }
}
