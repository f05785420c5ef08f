import { planIdOf, type Plan } from '@domain/replenishment/plan'
import { isOver, planAgain, withTold } from '@domain/replenishment/plan-again'
import { planFor, soonest, type Predicted } from '@domain/replenishment/make-plans'
import { predict } from '@domain/replenishment/predict'
import { addDays, dayOf, type Day } from '@domain/time'
import type { Context, StepResult } from '../context'
import type { MemberCadences } from '../context/replenishment'
import { loadPrior, type ShopPrior } from '../views/shop-prior'

const BATCH = 100
const IN_FLIGHT = 8

/**
 * Makes the plans of members who bought, gave back, or for whom something comes into sight; what is planned for a cycle stays,
 * and what a purchase had closed that went back stands again.
 */
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
  const over = open.filter((plan) => isOver(plan, member.cadences))
  const stored = await storedPlans(ctx, member, near)
  const names = await productNames(
    ctx,
    near.map(({ cadence }) => cadence.productId).filter((id) => !stored.has(id)),
  )
  const wanted = near.map(({ cadence, prediction }) => {
    const { productId } = cadence
    const name = stored.get(productId)?.productName ?? names.get(productId) ?? productId
    return withTold(planFor(member.memberId, cadence, prediction, name, rules), over)
  })
  const added = wanted.filter(({ productId }) => !stored.has(productId))
  const again = wanted.flatMap((fresh) => {
    const before = stored.get(fresh.productId)
    return before && planAgain(before, fresh, today) !== before ? [fresh] : []
  })
  if (added.length > 0) await ctx.queries.plans.addMany(added)
  for (const fresh of again) await standAgain(ctx, member, fresh, today)
  for (const plan of over) await ctx.database.write('plans', plan.planId, { ...plan, state: 'closed' })
  await ctx.queries.cadences.replan(member.memberId, replanOn < addDays(today, 1) ? addDays(today, 1) : replanOn)
  return added.length + over.length + again.length > 0
}

/** Who bought since their rhythm was counted is left to the next night: that purchase may be what closed the plan. */
async function standAgain(ctx: Context, { memberId, purchaseSeq }: MemberCadences, fresh: Plan, today: Day) {
  await ctx.database.transaction(async (tx) => {
    const [member, stored] = [await tx.read('members', memberId), await tx.read('plans', fresh.planId)]
    if (member?.purchaseSeq === purchaseSeq && stored)
      await tx.write('plans', fresh.planId, planAgain(stored, fresh, today))
  })
}

/** The plans that are stored for the cycles which run, by product. */
async function storedPlans(
  ctx: Context,
  { memberId }: MemberCadences,
  near: readonly Predicted[],
): Promise<ReadonlyMap<string, Plan>> {
  const ids = near.map(({ cadence }) => planIdOf(memberId, cadence.productId, cadence.count))
  const stored = ids.length > 0 ? await ctx.database.readMany('plans', ids) : []
  return new Map(stored.map((plan) => [plan.productId, plan]))
}

async function productNames(ctx: Context, productIds: readonly string[]): Promise<Map<string, string>> {
  const products = productIds.length > 0 ? await ctx.database.readMany('products', productIds) : []
  return new Map(products.map((product) => [product.productId, product.name]))
}
