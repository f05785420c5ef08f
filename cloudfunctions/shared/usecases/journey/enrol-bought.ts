import { purchaseIdOf, type Purchase } from '@domain/purchase/purchase'
import { ONLINE } from '@domain/shop/shop-order'
import { DAY_MS, MINUTE_MS, type EpochMs } from '@domain/time'
import type { Context, StepResult } from '../context'
import { enrolFollowUp } from '../postings/enrol-follow-up'

const BATCH = 100
// Clocks of two instances differ, and a write may be seen later than its time says.
const OVERLAP_MS = 10 * MINUTE_MS

/** A page of purchases made in a store since the last look: each is in its buyer's hands, and is followed up once. */
export async function enrolBought(ctx: Context, cursor: string): Promise<StepResult> {
  const place = await placeOf(ctx, 'follow-ups:bought', cursor)
  const purchases = await ctx.queries.purchases.postedSince(place, earliest(ctx), BATCH)
  for (const purchase of purchases) await enrolFollowUp(ctx, purchase, purchase.purchasedAt)
  return read(
    ctx,
    'follow-ups:bought',
    purchases.map((purchase) => ({ at: purchase.postedAt ?? place.at, id: purchase.purchaseId })),
  )
}

/** A page of online orders received since the last look. */
export async function enrolReceived(ctx: Context, cursor: string): Promise<StepResult> {
  const place = await placeOf(ctx, 'follow-ups:received', cursor)
  const orders = await ctx.queries.orders.receivedSince(place.at, place.id, BATCH)
  const purchases = await ctx.database.readMany(
    'purchases',
    orders.map(({ orderId }) => purchaseIdOf(ONLINE, orderId)),
  )
  const byId = new Map<string, Purchase>(purchases.map((purchase) => [purchase.purchaseId, purchase]))
  for (const { orderId, receivedAt } of orders) {
    const purchase = byId.get(purchaseIdOf(ONLINE, orderId))
    if (purchase && receivedAt !== null) await enrolFollowUp(ctx, purchase, receivedAt)
  }
  return read(
    ctx,
    'follow-ups:received',
    orders.map(({ orderId, receivedAt }) => ({ at: receivedAt ?? place.at, id: orderId })),
  )
}

type Place = { readonly at: EpochMs; readonly id: string }

const earliest = (ctx: Context): EpochMs => ctx.now - ctx.program.followUps.latestDays * DAY_MS

async function placeOf(ctx: Context, mark: string, cursor: string): Promise<Place> {
  const [, at, id] = /^(\d+):(.+)$/.exec(cursor) ?? []
  if (at !== undefined && id !== undefined) return { at: Number(at), id }
  const known = (await ctx.database.read('job_marks', mark))?.at ?? 0
  return { at: Math.max(known - OVERLAP_MS, earliest(ctx)), id: '' }
}

/** Keeps how far it has been read; a full page means that there may be more. */
async function read(ctx: Context, mark: string, places: readonly Place[]): Promise<StepResult> {
  const last = places[places.length - 1]
  if (!last) return { done: true }
  await ctx.database.write('job_marks', mark, { at: last.at })
  return places.length < BATCH ? { done: true } : { done: false, cursor: `${last.at}:${last.id}` }
}
