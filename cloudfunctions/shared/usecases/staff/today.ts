import type { StaffToday } from '@contract/staff'
import { dayOf, startOfDay } from '@domain/time'
import type { StaffContext } from '../context'
import { todayLines } from './today-lines'

const MOST_LINES = 60
const MOST_SALES = 500

/** 今日: what this member of staff has sold and done since the day began. */
export async function today(ctx: StaffContext): Promise<StaffToday> {
  const since = startOfDay(dayOf(ctx.now))
  const [store, entries, sales] = await Promise.all([
    ctx.staff.storeId === null ? null : ctx.database.read('stores', ctx.staff.storeId),
    ctx.queries.auditEntries.ofMember(ctx.memberId, since, MOST_LINES),
    ctx.queries.counterSales.ofStaff(ctx.memberId, since, MOST_SALES),
  ])
  return {
    now: ctx.now,
    today: dayOf(ctx.now),
    name: ctx.staff.name,
    storeName: store?.name ?? '',
    sold: { count: sales.length, paidFen: sales.reduce((total, { paidFen }) => total + paidFen, 0) },
    lines: await todayLines(ctx, entries, sales),
  }
}
