import { activityOn, learnDueWithin, type BoughtProducts } from '@domain/replenishment/due-within/learn'
import { daysBetween, dayOf } from '@domain/time'
import type { Context } from '../context'
import { occasionsOf } from '../views/occasions'
import { SOON_DAYS } from '../views/dues'

const SAMPLED_MEMBERS = 300
const AT_ONCE = 15
const MOST_PURCHASES = 200
const KEPT_PRODUCTS = 500
const REFIT_AFTER_DAYS = 7

/** Weekly: learns who buys what within two weeks, from what a fair sample of members bought. */
export async function fitDueWithin(ctx: Context): Promise<void> {
  const today = dayOf(ctx.now)
  const stored = await ctx.database.read('due_models', 'current')
  if (stored && daysBetween(stored.fittedOn, today) < REFIT_AFTER_DAYS) return
  const sample = await loadSample(ctx)
  if (sample.length === 0) return
  const { products, rates } = activityOn(sample, today)
  await ctx.database.write('due_models', 'current', {
    model: learnDueWithin(sample, today, SOON_DAYS),
    products: [...products].sort(([, a], [, b]) => b.buyers - a.buyers).slice(0, KEPT_PRODUCTS),
    rates,
    fittedOn: today,
  })
}

async function loadSample(ctx: Context): Promise<readonly BoughtProducts[]> {
  const members = await ctx.queries.cadences.sample('', SAMPLED_MEMBERS)
  const sample: BoughtProducts[] = []
  for (let start = 0; start < members.length; start += AT_ONCE)
    sample.push(
      ...(await Promise.all(
        members.slice(start, start + AT_ONCE).map(async ({ memberId }) => ({
          memberId,
          products: occasionsOf(await ctx.queries.purchases.ofMember(memberId, MOST_PURCHASES)),
        })),
      )),
    )
  return sample
}
