import type { Rollup } from '@domain/analytics/rollup'
import { addStageTrends, NO_STAGE_TRENDS, trendStretches, type TrendMonth } from '@domain/analytics/trend'
import { addDays, dayOf, startOfDay, type Day } from '@domain/time'
import type { Context, StepResult } from '../context'

const PAGE = 500
const ANEW: Pick<Rollup, 'trends' | 'trendsAfterId'> = {}

/**
 * Adds what each of twelve months was to tonight's rollup: who left and woke up, by the saved stages of every member, a page
 * of them a step; then coupons used and members lifted. How far it went is kept with the sums, so that a step which is
 * repeated counts nobody twice.
 */
export async function countTrends(ctx: Context, cursor: string): Promise<StepResult> {
  const day = dayOf(ctx.now)
  const rollup = await ctx.database.read('rollups', day)
  if (!rollup) return { done: true }
  const { trends: known = {}, trendsAfterId: afterId = '' } = cursor === '' ? ANEW : rollup
  const page = await ctx.queries.scores.page(afterId, PAGE)
  const stages = addStageTrends(
    { ...NO_STAGE_TRENDS, ...known },
    page.map((score) => score.stages),
    rollup.throughOn,
  )
  const isLast = page.length < PAGE
  const trends = isLast ? { ...stages, ...(await wholeShop(ctx, rollup.throughOn)) } : stages
  const trendsAfterId = page[page.length - 1]?.memberId ?? afterId
  await ctx.database.write('rollups', day, { ...rollup, trends, trendsAfterId })
  return { done: isLast, cursor: trendsAfterId }
}

/** What the database counts by itself. */
async function wholeShop(ctx: Context, throughOn: Day): Promise<NonNullable<Rollup['trends']>> {
  const stretches = trendStretches(throughOn)
  return {
    redemption: await eachMonth(stretches, couponsIn(ctx)),
    'tier-upgrade': await eachMonth(stretches, upgradesIn(ctx)),
  }
}

type Stretch = ReturnType<typeof trendStretches>[number]
type Parts = Omit<TrendMonth, 'month'>

async function eachMonth(
  stretches: readonly Stretch[],
  countIn: (stretch: Stretch) => Promise<Parts>,
): Promise<readonly TrendMonth[]> {
  const counted: TrendMonth[] = []
  for (const stretch of stretches) counted.push({ month: stretch.month, ...(await countIn(stretch)) })
  return counted
}

const couponsIn =
  (ctx: Context) =>
  async ({ fromOn, toOn }: Stretch): Promise<Parts> => {
    const [fromAt, beforeAt] = [startOfDay(fromOn), startOfDay(addDays(toOn, 1))]
    const [part, usable] = await Promise.all([
      ctx.queries.figures.couponsRedeemed(fromAt, beforeAt),
      ctx.queries.figures.couponsUsable(fromAt, beforeAt),
    ])
    return { part, whole: Math.max(part, usable) }
  }

const upgradesIn = (ctx: Context) => {
  const { tiers } = ctx.program.tiers
  const top = tiers[tiers.length - 1]
  return async ({ fromOn, toOn }: Stretch): Promise<Parts> => {
    const [part, joined, atTop] = await Promise.all([
      ctx.queries.figures.liftedBetween(fromOn, toOn),
      ctx.queries.figures.joinedBefore(addDays(toOn, 1)),
      top ? ctx.queries.figures.standingBefore(fromOn, top.code) : Promise.resolve(0),
    ])
    return { part, whole: Math.max(part, joined - atTop) }
  }
}
