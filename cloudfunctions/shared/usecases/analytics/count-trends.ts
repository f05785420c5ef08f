import { stageTrends, trendStretches, type TrendMonth } from '@domain/analytics/trend'
import { addDays, dayOf, startOfDay } from '@domain/time'
import type { Context, StepResult } from '../context'

/** Saved stages are read of so many members, drawn fairly; of all where there are no more. */
const SAMPLE = 1000

/** Adds what each of twelve months was to tonight's rollup: who left and woke up, coupons used, members lifted. */
export async function countTrends(ctx: Context): Promise<StepResult> {
  const day = dayOf(ctx.now)
  const rollup = await ctx.database.read('rollups', day)
  if (!rollup) return { done: true }
  const scores = await ctx.queries.scores.sample(-1, SAMPLE)
  const stages = stageTrends(
    scores.map((score) => score.stages),
    rollup.throughOn,
  )
  const stretches = trendStretches(rollup.throughOn)
  const [redemption, upgrades] = [
    await eachMonth(stretches, couponsIn(ctx)),
    await eachMonth(stretches, upgradesIn(ctx)),
  ]
  const trends = { ...stages, redemption, 'tier-upgrade': upgrades }
  await ctx.database.write('rollups', day, { ...rollup, trends })
  return { done: true }
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
