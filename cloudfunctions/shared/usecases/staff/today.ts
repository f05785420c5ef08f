import type { StaffToday } from '@contract/staff'
import { ONLINE } from '@domain/shop/shop-order'
import { dayOf, startOfDay } from '@domain/time'
import type { StaffContext } from '../context'
import { todayLines } from './today-lines'

const MOST_LINES = 60
const MOST_SALES = 500
const MOST_TASKS = 20

/** 今日: what this member of staff has sold and done since the day began. */
export async function today(ctx: StaffContext): Promise<StaffToday> {
  const since = startOfDay(dayOf(ctx.now))
  const { storeId } = ctx.staff
  const [store, entries, sales, tasks] = await Promise.all([
    storeId === null ? null : ctx.database.read('stores', storeId),
    ctx.queries.auditEntries.ofMember(ctx.memberId, since, MOST_LINES),
    ctx.queries.counterSales.ofStaff(ctx.memberId, since, MOST_SALES),
    ctx.queries.staffTasks.open(storeId === null ? [ONLINE] : [storeId, ONLINE], MOST_TASKS),
  ])
  return {
    now: ctx.now,
    today: dayOf(ctx.now),
    name: ctx.staff.name,
    storeName: store?.name ?? '',
    sold: { count: sales.length, paidFen: sales.reduce((total, { paidFen }) => total + paidFen, 0) },
    tasks: tasks.map(({ taskId, title, text, openedAt }) => ({ taskId, title, text, on: dayOf(openedAt) })),
    lines: await todayLines(ctx, entries, sales),
  }
}
