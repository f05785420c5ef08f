import type { Sample } from '../experiment/sample'
import type { WarningLevel } from '../segment/churn-warning'
import type { Concentration } from '../segment/concentration'
import type { Stage } from '../segment/lifecycle'
import type { RfmGroup } from '../segment/rfm'
import { addDays, addMonths, monthOf, type Day, type EpochMs } from '../time'
import type { CohortOutlook } from './acquisition'
import type { Cohort } from './cohort'
import type { Counters } from './counters'
import type { FunnelSums } from './funnel-sums'
import type { RateCode } from './rate'
import {
  addCohortMonth,
  addReturns,
  addWindow,
  NO_RETURNS,
  NO_SUMS,
  windowTo,
  type ReturnSums,
  type Window,
  type WindowSums,
} from './read-pieces'
import { familyOf, SCOPE_LIMITS, type ScopeFamily } from './scope'
import type { ReminderSums } from './reminder-sums'
import type { TrendMonth } from './trend'

/** A window of so many days that ends on the rollup's last day, and as many days before it. */
export type RolledWindow = { readonly days: number; readonly now: WindowSums; readonly before: WindowSums }

/** A month, and what came of the first purchases of it whose days are over; those are absent in older nights. */
export type RolledMonth = WindowSums & {
  readonly month: string
  readonly within30?: ReturnSums
  readonly within90?: ReturnSums
}

/** The figures of one scope. */
export type RolledScope = {
  readonly scope: string
  readonly windows: readonly RolledWindow[]
  /** First purchases of a year whose days are over, and returns within them. */
  readonly within30: ReturnSums
  readonly within90: ReturnSums
  readonly months: readonly RolledMonth[]
  readonly cohorts: readonly Cohort[]
}

/** How many members stand where. */
export type RolledMembers = {
  readonly stages: Readonly<Record<Stage, number>>
  readonly groups: Readonly<Record<RfmGroup, number>>
  readonly warnings: Readonly<Record<WarningLevel, number>>
  /** Lost within the last 30 days, of those who were not lost before them. */
  readonly churn: { readonly part: number; readonly whole: number }
  /** Bought again within the last 30 days, of those who slept when they began. */
  readonly wakeUps: { readonly part: number; readonly whole: number }
  /** Lifted to a higher level within the last 90 days, of those who could have been. */
  readonly upgrades: { readonly part: number; readonly whole: number }
  readonly concentration: (Concentration & { readonly of: number }) | null
}

/** One night's figures of the shop, up to `throughOn`, the last whole day. Complete once every stage has added its part. */
export type Rollup = {
  readonly day: Day
  readonly throughOn: Day
  readonly isComplete: boolean
  readonly rolledAt: EpochMs
  /** The last month whose counts are in; '' before the first. */
  readonly foldedMonth: string
  readonly scopes: readonly RolledScope[]
  readonly members: RolledMembers | null
  readonly reminders: ReminderSums | null
  /** What was bought by those invited to be reminded and those not, by arm. */
  readonly invitation: Readonly<Record<string, Sample>> | null
  readonly coupons: { readonly part: number; readonly whole: number } | null
  /** Terms of paid cards that ended within 90 days and were renewed, and the last card counted; absent in older nights. */
  readonly renewals?: {
    readonly part: number
    readonly whole: number
    readonly afterId: string
    readonly months?: readonly TrendMonth[]
  }
  /** How far members came in 90 days; `place`: up to where they are counted. Absent in older nights, as what follows. */
  readonly funnel?: { readonly sums: FunnelSums; readonly place: string }
  /** What members of each month may bring in the year to come. */
  readonly outlooks?: readonly CohortOutlook[]
  /** Rates month by month, where no count of orders tells them. */
  readonly trends?: Readonly<Partial<Record<RateCode, readonly TrendMonth[]>>>
  /** The last member whose stages are in the trends. */
  readonly trendsAfterId?: string
}

/** The windows that are rolled up, in days. */
export const ROLLED_DAYS = [30, 90, 365] as const

/** A card renewed so many days after its end is still renewed. */
export const RENEWAL_GRACE_DAYS = 7

const SHOWN_MONTHS = 12
const YEAR = 365

/** A rollup nothing was added to yet. */
export const blankRollup = (day: Day, now: EpochMs): Rollup => ({
  day,
  throughOn: addDays(day, -1),
  isComplete: false,
  rolledAt: now,
  foldedMonth: '',
  scopes: [],
  members: null,
  reminders: null,
  invitation: null,
  coupons: null,
})

/** The first month whose counts a rollup needs. */
export const firstMonthOf = ({ throughOn }: Pick<Rollup, 'throughOn'>): string => monthOf(addDays(throughOn, -2 * YEAR))

/** What months are folded into: the scopes of one family, up to a month. */
export type Folded = Pick<Rollup, 'throughOn' | 'foldedMonth' | 'scopes'>

/** The figures of products followed, or of segments, of a night: as `scopes` of a rollup, in documents of their own. */
export type ScopeRollup = Folded & { readonly day: Day; readonly family: ScopeFamily }

/** A family's rollup nothing was added to yet. */
export const blankScopes = (day: Day, family: ScopeFamily): ScopeRollup => ({
  day,
  family,
  throughOn: addDays(day, -1),
  foldedMonth: '',
  scopes: [],
})

/**
 * Adds a month's counts of a family of scopes; months must come in order, and one that is in already changes nothing: a
 * killed step may be repeated.
 */
export function addMonth<Kind extends Folded>(
  rollup: Kind,
  month: string,
  counters: Counters,
  family: ScopeFamily = 'places',
): Kind {
  if (month <= rollup.foldedMonth) return rollup
  const known = new Map(rollup.scopes.map((scope) => [scope.scope, scope]))
  const apart = byScope(counters, family)
  const scopes = [...new Set([...known.keys(), ...apart.keys()])].slice(0, SCOPE_LIMITS[family])
  const firstShown = addMonths(monthOf(rollup.throughOn), 1 - SHOWN_MONTHS)
  return {
    ...rollup,
    foldedMonth: month,
    scopes: scopes.map((scope) =>
      addToScope(
        known.get(scope) ?? blankScope(scope),
        month,
        apart.get(scope) ?? new Map(),
        rollup.throughOn,
        firstShown,
      ),
    ),
  }
}

function addToScope(
  rolled: RolledScope,
  month: string,
  counters: Counters,
  throughOn: Day,
  firstShown: string,
): RolledScope {
  const { scope } = rolled
  const sumOf = (sums: WindowSums, window: Window): WindowSums => addWindow(sums, month, counters, scope, window)
  const returnsOf = (sums: ReturnSums, days: number): ReturnSums =>
    addReturns(sums, month, counters, scope, windowTo(addDays(throughOn, -days), YEAR), days)
  const isShown = month >= firstShown
  return {
    scope,
    windows: rolled.windows.map(({ days, now, before }) => ({
      days,
      now: sumOf(now, windowTo(throughOn, days)),
      before: sumOf(before, windowTo(addDays(throughOn, -days), days)),
    })),
    within30: returnsOf(rolled.within30, 30),
    within90: returnsOf(rolled.within90, 90),
    months: isShown ? [...rolled.months, monthIn(scope, month, counters, throughOn)] : rolled.months,
    cohorts: isShown ? addCohortMonth(rolled.cohorts, month, counters, scope, firstShown) : rolled.cohorts,
  }
}

function monthIn(scope: string, month: string, counters: Counters, throughOn: Day): RolledMonth {
  const { fromOn, toOn } = monthWindow(month, throughOn)
  const returnsOf = (days: number): ReturnSums => {
    const ripeOn = addDays(throughOn, -days)
    return addReturns(NO_RETURNS, month, counters, scope, { fromOn, toOn: toOn < ripeOn ? toOn : ripeOn }, days)
  }
  return {
    month,
    ...addWindow(NO_SUMS, month, counters, scope, { fromOn, toOn }),
    within30: returnsOf(30),
    within90: returnsOf(90),
  }
}

const blankScope = (scope: string): RolledScope => ({
  scope,
  windows: ROLLED_DAYS.map((days) => ({ days, now: NO_SUMS, before: NO_SUMS })),
  within30: NO_RETURNS,
  within90: NO_RETURNS,
  months: [],
  cohorts: [],
})

function byScope(counters: Counters, family: ScopeFamily): ReadonlyMap<string, Counters> {
  const apart = new Map<string, Map<string, number>>()
  for (const [key, by] of counters) {
    const scope = key.slice(0, key.indexOf(' '))
    if (familyOf(scope) !== family) continue
    const own = apart.get(scope)
    if (own === undefined) apart.set(scope, new Map([[key, by]]))
    else own.set(key, by)
  }
  return apart
}

const monthWindow = (month: string, throughOn: Day): Window => ({
  fromOn: `${month}-01`,
  toOn: month === monthOf(throughOn) ? throughOn : `${month}-31`,
})
