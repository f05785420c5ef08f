import { REMINDER_WINDOW_DAYS } from '@domain/analytics/reminder-sums'
import { addMember, EMPTY_SAMPLE, type Sample } from '@domain/experiment/sample'
import type { PastOrder } from '@domain/segment/past-orders'
import { addDays, dayOf, startOfDay, type Day } from '@domain/time'
import type { Context, StepResult } from '../context'
import type { StoredExposure } from '../context/campaign'

const PAGE = 200
/** How far the first night looks back. */
const FIRST_DAYS = 90

/**
 * Counts what the invited and the others bought, by the lot they drew and not by whether they asked: a day of lots at a
 * time, once its window is over (the cursor is the day), each page and how far it went in one write.
 */
export async function countInvitations(ctx: Context, cursor: string): Promise<StepResult> {
  const lastOn = addDays(dayOf(ctx.now), -1 - REMINDER_WINDOW_DAYS)
  const on = cursor.replace('+', '') || (await firstDay(ctx, lastOn))
  if (on > lastOn) return { done: true }
  const known = cursor.endsWith('+') ? await ctx.database.read('invitation_days', on) : null
  const next: StepResult = { done: on >= lastOn, cursor: addDays(on, 1) }
  if (known?.afterId === null) return next // its last page is in, the step was killed after it
  const [from, before] = [startOfDay(on), startOfDay(addDays(on, 1))]
  const { experimentCode } = ctx.program.experiments.invitation
  const page = await ctx.queries.invitations.dealtBetween(experimentCode, from, before, known?.afterId ?? '', PAGE)
  const samples = await addPage(ctx, known?.samples ?? {}, page, on)
  const last = page[page.length - 1]
  const isWhole = page.length < PAGE || !last
  await ctx.database.write('invitation_days', on, { day: on, samples, afterId: isWhole ? null : last.memberId })
  if (!isWhole) return { done: false, cursor: `${on}+` }
  return next
}

/** The day after the newest that is counted; nothing counted yet: as far back as the figures speak. */
async function firstDay(ctx: Context, lastOn: Day): Promise<Day> {
  const earliest = addDays(lastOn, 1 - FIRST_DAYS)
  const days = Array.from({ length: FIRST_DAYS }, (_, back) => addDays(lastOn, -back))
  const counted = (await ctx.database.readMany('invitation_days', days)).filter(({ afterId }) => afterId === null)
  const newest = counted.reduce((latest, { day }) => (day > latest ? day : latest), '')
  return newest === '' ? earliest : addDays(newest, 1)
}

async function addPage(
  ctx: Context,
  before: Readonly<Record<string, Sample>>,
  page: readonly StoredExposure[],
  on: Day,
): Promise<Readonly<Record<string, Sample>>> {
  const histories = await ctx.database.readMany(
    'member_histories',
    page.map(({ memberId }) => memberId),
  )
  const ordersOf = new Map(histories.map(({ memberId, orders }) => [memberId, orders]))
  const samples = { ...before }
  for (const { memberId, arm } of page) {
    const orders = ordersOf.get(memberId) ?? []
    const bought = Number(hasOrder(orders, addDays(on, 1), addDays(on, REMINDER_WINDOW_DAYS)))
    const boughtBefore = Number(hasOrder(orders, addDays(on, -REMINDER_WINDOW_DAYS), addDays(on, -1)))
    samples[arm] = addMember(samples[arm] ?? EMPTY_SAMPLE, bought, boughtBefore)
  }
  return samples
}

const hasOrder = (orders: readonly PastOrder[], fromOn: Day, toOn: Day): boolean =>
  orders.some(({ on }) => on >= fromOn && on <= toOn)
