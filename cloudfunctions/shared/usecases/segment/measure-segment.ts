import type { MeasuredSegment } from '@contract/segment'
import { monthPiecesOf } from '@domain/analytics/month-pieces'
import { addWindow, NO_SUMS, windowTo, type Window, type WindowSums } from '@domain/analytics/read-pieces'
import { EVERYTHING } from '@domain/analytics/scope'
import type { Audience } from '@domain/campaign/campaign'
import { addDays, dayOf } from '@domain/time'
import type { StaffContext } from '../context'
import { conditionProblems } from '../views/condition-problems'
import { repurchaseOf } from '../views/dashboard-figures'
import { findMatches } from '../views/matching-members'
import { checkWindow } from '../views/window-sums'

type Asked = { readonly condition: Audience; readonly window?: Window | undefined }

const USUAL_DAYS = 90
const AT_ONCE = 500

/**
 * How often those come back whom a condition finds today, in a window that is over and in as many days before it; as
 * exact as the counts of the dashboard up to a thousand members, a fair sample beyond. @throws refusal figures/bad-window.
 */
export async function measureSegment(ctx: StaffContext, { condition, window: asked }: Asked): Promise<MeasuredSegment> {
  const problems = conditionProblems(condition)
  if (problems.length > 0) return { problems, matched: 0, isEstimate: false, rates: null }
  const throughOn = addDays(dayOf(ctx.now), -1)
  const { days, ...window } = checkWindow(asked ?? windowTo(throughOn, USUAL_DAYS), throughOn)
  const earlier = windowTo(addDays(window.fromOn, -1), days)
  const [total, { looked, matches }] = await Promise.all([ctx.queries.audience.count(), findMatches(ctx, condition)])
  const [now, before] = await sumsOf(ctx, matches, window, earlier)
  return {
    problems,
    matched: looked > 0 ? Math.round((matches.length * total) / looked) : 0,
    isEstimate: total > looked,
    rates: repurchaseOf(null, now, before, window),
  }
}

async function sumsOf(
  ctx: StaffContext,
  memberIds: readonly string[],
  window: Window,
  earlier: Window,
): Promise<readonly [now: WindowSums, before: WindowSums]> {
  let [now, before] = [NO_SUMS, NO_SUMS]
  for (let start = 0; start < memberIds.length; start += AT_ONCE) {
    const histories = await ctx.database.readMany('member_histories', memberIds.slice(start, start + AT_ONCE))
    for (const { orders } of histories.filter((history) => history.orders.length > 0))
      for (const [month, counters] of monthPiecesOf(orders)) {
        now = addWindow(now, month, counters, EVERYTHING, window)
        before = addWindow(before, month, counters, EVERYTHING, earlier)
      }
  }
  return [now, before]
}
