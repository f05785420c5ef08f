import { addDays, dayOf, daysBetween, startOfDay, type Day, type EpochMs } from '../time'
import type { PointsAccount } from './account'
import { draftOf } from './draft'
import { lapsesAt } from './lots'
import { settled } from './settle'

/** Points that lapse together; `expiresOn` is the last day they can be spent. */
export type Lapse = { readonly points: number; readonly expiresOn: Day }

/** What can be spent at an instant, whether or not the nightly jobs have tidied: points. */
export const spendableAt = (account: PointsAccount, now: EpochMs): number => balanceAt(account, now).availablePoints

/** The account as it stands at an instant, for reading: no entries are made. */
export const balanceAt = (account: PointsAccount, now: EpochMs): PointsAccount => settled(draftOf(account), now).account

/** Everything available that lapses, by the last day it can be spent, soonest first. */
export function lapses(account: PointsAccount, now: EpochMs): readonly Lapse[] {
  const current = balanceAt(account, now)
  const byDay = new Map<Day, number>()
  for (const lot of current.lots.filter((each) => each.state === 'available')) {
    const expiresOn = dayOf(lapsesAt(current, lot) - 1)
    byDay.set(expiresOn, (byDay.get(expiresOn) ?? 0) + lot.points)
  }
  return [...byDay]
    .map(([expiresOn, points]) => ({ points, expiresOn }))
    .sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1))
}

/** Points that can be spent together from a day on. */
export type Arrival = { readonly points: number; readonly availableOn: Day }

/** Everything pending, by the day from which it can be spent, soonest first. */
export function arrivals(account: PointsAccount, now: EpochMs): readonly Arrival[] {
  const byDay = new Map<Day, number>()
  for (const lot of balanceAt(account, now).lots.filter((each) => each.state === 'pending')) {
    const availableOn = dayOf(lot.availableAt)
    byDay.set(availableOn, (byDay.get(availableOn) ?? 0) + lot.points)
  }
  return [...byDay]
    .map(([availableOn, points]) => ({ points, availableOn }))
    .sort((a, b) => (a.availableOn < b.availableOn ? -1 : 1))
}

/** What lapses soonest within `warnDays` days; null when nothing does. */
export function lapsing(account: PointsAccount, now: EpochMs, warnDays: number): Lapse | null {
  const first = lapses(account, now)[0]
  return first && startOfDay(first.expiresOn) <= startOfDay(addDays(dayOf(now), warnDays)) ? first : null
}

/** A lapse that the member must be told of, and which of the rule's warnings it is. */
export type LapseWarning = Lapse & { readonly warnDays: number }

/** What the member must have been told of by now: each lapse with the last of the rule's warnings that is due. */
export const dueWarnings = (
  account: PointsAccount,
  now: EpochMs,
  warnDays: readonly number[],
): readonly LapseWarning[] =>
  lapses(account, now).flatMap((lapse) => {
    const due = warnDays.filter((days) => daysBetween(dayOf(now), lapse.expiresOn) <= days)
    return due.length === 0 ? [] : [{ ...lapse, warnDays: Math.min(...due) }]
  })

/** The next instant at which time does something to the account (a release or a lapse); null: never. */
export function nextSettleAt(account: PointsAccount): EpochMs | null {
  const instants = account.lots.map((lot) => (lot.state === 'pending' ? lot.availableAt : lapsesAt(account, lot)))
  return instants.length === 0 ? null : Math.min(...instants)
}
