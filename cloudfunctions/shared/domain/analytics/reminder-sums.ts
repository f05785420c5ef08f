import type { SkipReason, Touch } from '../messaging/touch'
import { addDays, dayOf, type Day } from '../time'

/** Reminders of some days and what came of them. */
export type ReminderSums = {
  readonly delivered: number
  /** Refused by WeChat, or nobody can say whether it was sent. */
  readonly failed: number
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>
  readonly opened: number
  readonly bought: number
  /** Delivered long enough ago to know what was bought after. */
  readonly judged: number
}

/** What is known of a member's days after a reminder. */
export type ReminderOutcome = { readonly openedOn: Day | null; readonly boughtOn: readonly Day[] }

/** For how many days after a reminder a purchase of its product counts as its fruit, the day itself included. */
export const REMINDER_WINDOW_DAYS = 14

/** No reminder. */
export const NO_REMINDERS: ReminderSums = { delivered: 0, failed: 0, skipped: {}, opened: 0, bought: 0, judged: 0 }

/** Adds one reminder that has ended; a purchase counts once the window is over at `throughOn`. */
export function addReminder(sums: ReminderSums, touch: Touch, outcome: ReminderOutcome, throughOn: Day): ReminderSums {
  if (touch.endedAt === null) return sums
  if (touch.state === 'skipped') return touch.reason ? skip(sums, touch.reason) : sums
  if (touch.state === 'refused' || touch.state === 'unknown') return { ...sums, failed: sums.failed + 1 }
  if (touch.state !== 'delivered') return sums
  const on = dayOf(touch.endedAt)
  const lastOn = addDays(on, REMINDER_WINDOW_DAYS - 1)
  const isJudged = lastOn <= throughOn
  const bought = isJudged && outcome.boughtOn.some((day) => day >= on && day <= lastOn)
  return {
    ...sums,
    delivered: sums.delivered + 1,
    opened: sums.opened + Number(outcome.openedOn !== null && outcome.openedOn >= on),
    judged: sums.judged + Number(isJudged),
    bought: sums.bought + Number(bought),
  }
}

/** The sums of two groups of days. */
export function addReminderSums(a: ReminderSums, b: ReminderSums): ReminderSums {
  const reasons = [...new Set([...Object.keys(a.skipped), ...Object.keys(b.skipped)])] as SkipReason[]
  return {
    delivered: a.delivered + b.delivered,
    failed: a.failed + b.failed,
    skipped: Object.fromEntries(reasons.map((reason) => [reason, (a.skipped[reason] ?? 0) + (b.skipped[reason] ?? 0)])),
    opened: a.opened + b.opened,
    bought: a.bought + b.bought,
    judged: a.judged + b.judged,
  }
}

const skip = (sums: ReminderSums, reason: SkipReason): ReminderSums => ({
  ...sums,
  skipped: { ...sums.skipped, [reason]: (sums.skipped[reason] ?? 0) + 1 },
})
