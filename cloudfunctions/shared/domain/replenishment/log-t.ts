import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'

/** How long an interval will be: log-days follow Student's t with this centre, scale and degrees of freedom. */
export type LogT = { readonly centre: number; readonly scale: number; readonly df: number }

const LONGEST_DAYS = 3650

/** Probability that the interval is at most `days`; 0 for days ≤ 0. */
export function shareWithin(interval: LogT, days: number): number {
  if (days <= 0) return 0
  return normalCdf(normalOf((Math.log(days) - interval.centre) / interval.scale, interval.df), 0, 1)
}

/** The days that a share of intervals (0–1) does not exceed; at most ten years. */
export function daysAt(interval: LogT, share: number): number {
  if (share >= 1) return LONGEST_DAYS
  const spread = studentOf(normalQuantile(share, 0, 1), interval.df)
  return Math.min(LONGEST_DAYS, Math.exp(interval.centre + interval.scale * spread))
}

/** As `daysAt`, among the intervals that are longer than `elapsedDays`. */
export function daysAtAfter(interval: LogT, share: number, elapsedDays: number): number {
  const gone = shareWithin(interval, elapsedDays)
  const within = gone + share * (1 - gone)
  return Math.max(elapsedDays, daysAt(interval, within))
}

// Wallace (1959): a t variate as a normal one, correct to 0.02 from 3 degrees of freedom on, and closed both ways.
const wallace = (df: number): number => (8 * df + 1) / (8 * df + 3)

const normalOf = (student: number, df: number): number =>
  Math.sign(student) * wallace(df) * Math.sqrt(df * Math.log1p((student * student) / df))

const studentOf = (normal: number, df: number): number =>
  Math.sign(normal) * Math.sqrt(df * Math.expm1((normal / wallace(df)) ** 2 / df))
