import { purchaseIdOf } from '@domain/purchase/purchase'
import { ONLINE } from '@domain/shop/shop-order'
import { DAY_MS } from '@domain/time'
import type { Context, StepResult } from '../context'
import { enrolFollowUp } from '../postings/enrol-follow-up'
import { keepMark, readMark } from '../postings/keep-mark'

const BATCH = 100
const MARK = 'follow-ups:received'

/** A page of online orders received since the last look: each is followed up once. */
export async function enrolReceived(ctx: Context, cursor: string): Promise<StepResult> {
  const place = await readMark(ctx, MARK, cursor, ctx.now - ctx.program.followUps.latestDays * DAY_MS)
  const orders = await ctx.queries.orders.receivedSince(place.at, place.id, BATCH)
  const purchases = await ctx.database.readMany(
    'purchases',
    orders.map(({ orderId }) => purchaseIdOf(ONLINE, orderId)),
  )
  const byId = new Map(purchases.map((purchase) => [purchase.purchaseId, purchase]))
  for (const { orderId, receivedAt } of orders) {
    const purchase = byId.get(purchaseIdOf(ONLINE, orderId))
    if (purchase && receivedAt !== null) await enrolFollowUp(ctx, purchase, receivedAt)
  }
  const places = orders.map(({ orderId, receivedAt }) => ({ at: receivedAt ?? place.at, id: orderId }))
  return keepMark(ctx, MARK, places, BATCH)
}
