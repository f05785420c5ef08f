import { addReminder, NO_REMINDERS, REMINDER_WINDOW_DAYS, type ReminderSums } from '@domain/analytics/reminder-sums'
import type { Touch } from '@domain/messaging/touch'
import { addDays, dayOf, startOfDay, type Day } from '@domain/time'
import type { Context, StepResult } from '../context'

const PAGE = 100
/** How far the first night looks back; the figures speak of as many days. */
const FIRST_DAYS = 90

/**
 * Counts the reminders of each day anew while what was bought after them can still change (the cursor is the day): a page a
 * step, each page and how far it went in one write, so that none counts twice.
 */
export async function countReminders(ctx: Context, cursor: string): Promise<StepResult> {
  const throughOn = addDays(dayOf(ctx.now), -1)
  const day = cursor || (await firstDay(ctx, throughOn))
  const isBegun = cursor.includes('+')
  const on = day.replace('+', '')
  const known = isBegun ? await ctx.database.read('reminder_days', on) : null
  const next: StepResult = { done: on >= throughOn, cursor: addDays(on, 1) }
  if (known?.afterId === null) return next // its last page is in, the step was killed after it
  const [before, afterId] = known ? [known.sums, known.afterId ?? ''] : [NO_REMINDERS, '']
  const page = await ctx.queries.reminders.endedBetween(startOfDay(on), startOfDay(addDays(on, 1)), afterId, PAGE)
  const sums = await addPage(ctx, before, page, throughOn)
  const last = page[page.length - 1]
  const isWhole = page.length < PAGE || !last
  await ctx.database.write('reminder_days', on, { day: on, sums, afterId: isWhole ? null : last.touchId })
  if (!isWhole) return { done: false, cursor: `${on}+` }
  return next
}

/** Days of which nothing is written yet, and those whose window was open the night before. */
async function firstDay(ctx: Context, throughOn: Day): Promise<Day> {
  const recent = addDays(throughOn, -REMINDER_WINDOW_DAYS)
  return (await ctx.database.read('reminder_days', addDays(recent, -1))) ? recent : addDays(throughOn, 1 - FIRST_DAYS)
}

async function addPage(
  ctx: Context,
  before: ReminderSums,
  touches: readonly Touch[],
  throughOn: Day,
): Promise<ReminderSums> {
  const [histories, plans] = await Promise.all([
    ctx.database.readMany('member_histories', [...new Set(touches.map(({ memberId }) => memberId))]),
    ctx.database.readMany(
      'plans',
      touches.flatMap(({ planId }) => planId ?? []),
    ),
  ])
  const ordersOf = new Map(histories.map(({ memberId, orders }) => [memberId, orders]))
  const openedOn = new Map(plans.map((plan) => [plan.planId, plan.openedOn ?? null]))
  return touches.reduce((sums, touch) => {
    const orders = ordersOf.get(touch.memberId) ?? []
    const bought = orders.filter(({ productIds }) => touch.productId !== null && productIds.includes(touch.productId))
    const outcome = {
      openedOn: openedOn.get(touch.planId ?? '') ?? null,
      boughtOn: bought.map(({ on }) => on),
    }
    return addReminder(sums, touch, outcome, throughOn)
  }, before)
}
