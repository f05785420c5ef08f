import { planIdOf, type Plan } from '@domain/replenishment/plan'
import { planFor, soonest } from '@domain/replenishment/make-plans'
import { predict } from '@domain/replenishment/predict'
import { addDays, dayOf } from '@domain/time'
import type { Context, StepResult } from '../context'
import type { MemberCadences } from '../context/replenishment'
import { loadPrior, type ShopPrior } from '../views/shop-prior'

const BATCH = 100
const IN_FLIGHT = 8

/** Makes the plans of members who bought or for whom something comes into sight; what is planned for a cycle stays. */
export async function planMembers(ctx: Context): Promise<StepResult> {
  const due = await ctx.queries.cadences.findToPlan(dayOf(ctx.now), BATCH)
  const known = due.length > 0 ? await loadPrior(ctx) : null
  if (!known) return { done: true }
  const changed: string[] = []
  for (let start = 0; start < due.length; start += IN_FLIGHT)
    await Promise.all(
      due.slice(start, start + IN_FLIGHT).map(async (member) => {
        if (await planMember(ctx, member, known)) changed.push(member.memberId)
      }),
    )
  await ctx.queries.grants.lookAgain(changed, dayOf(ctx.now))
  return { done: due.length < BATCH }
}

/** True when the member's open plans changed. */
async function planMember(ctx: Context, member: MemberCadences, { prior, calibration }: ShopPrior): Promise<boolean> {
  const today = dayOf(ctx.now)
  const rules = ctx.program.replenishment
  const predictions = member.cadences.map((cadence) => ({
    cadence,
    prediction: predict(cadence, prior, today, calibration),
  }))
  const { near, replanOn } = soonest(predictions, rules, today)
  const open = await ctx.queries.plans.open(member.memberId, 200)
  const over = open.filter((plan) => isOver(plan, member))
  const ids = near.map(({ cadence }) => planIdOf(member.memberId, cadence.productId, cadence.count))
  const known = new Set((await ctx.database.readMany('plans', ids)).map((plan) => plan.planId))
  const fresh = near.filter(({ cadence }) => !known.has(planIdOf(member.memberId, cadence.productId, cadence.count)))
  const names = await productNames(
    ctx,
    fresh.map(({ cadence }) => cadence.productId),
  )
  const plans = fresh.map(({ cadence, prediction }) =>
    planFor(member.memberId, cadence, prediction, names.get(cadence.productId) ?? cadence.productId, rules),
  )
  for (const plan of over) await ctx.database.write('plans', plan.planId, { ...plan, state: 'closed' })
  if (plans.length > 0) await ctx.queries.plans.addMany(plans)
  await ctx.queries.cadences.replan(member.memberId, replanOn < addDays(today, 1) ? addDays(today, 1) : replanOn)
  return plans.length + over.length > 0
}

/** Bought again since it was planned. */
const isOver = (plan: Plan, member: MemberCadences): boolean =>
  member.cadences.some((cadence) => cadence.productId === plan.productId && cadence.count > plan.cycleNo)

async function productNames(ctx: Context, productIds: readonly string[]): Promise<Map<string, string>> {
  const products = productIds.length > 0 ? await ctx.database.readMany('products', productIds) : []
  return new Map(products.map((product) => [product.productId, product.name]))
}
