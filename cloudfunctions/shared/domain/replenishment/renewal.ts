import type { Cadence } from './cadence'
import { shareWithin } from './log-t'
import type { LogT } from './log-t'
import type { Prior, ProductPrior } from './prior'

/** How likely this buying day is followed by another at all: a beta belief, 0–1. Who came back often comes back. */
export const returnShare = ({ count }: Cadence, { repeatShare }: ProductPrior, { repeatWeight }: Prior): number =>
  (count - 1 + repeatWeight * repeatShare) / (count - 1 + repeatWeight)

/** Probability that the next purchase is still to come after so many silent days: a renewal with cure. */
export function stillBuyingAfter(silentDays: number, interval: LogT, returns: number): number {
  const silent = returns * (1 - shareWithin(interval, silentDays))
  return silent / (silent + 1 - returns)
}

/** Probability that the next purchase comes within `horizonDays`, after so many silent days. */
export function renewsWithin(silentDays: number, horizonDays: number, interval: LogT, returns: number): number {
  const gone = shareWithin(interval, silentDays)
  const soon = returns * (shareWithin(interval, silentDays + horizonDays) - gone)
  return soon / (returns * (1 - gone) + 1 - returns)
}
