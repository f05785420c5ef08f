import { addInto, type OpenCounters } from '@domain/analytics/counters'
import type { FollowedProducts } from '@domain/analytics/followed-products'
import { monthPiecesOf } from '@domain/analytics/month-pieces'
import { idOf } from '@domain/id'
import { resample, type SampledBuyer } from '@domain/segment/buyer-sample'
import { sumOrders, type PastOrder } from '@domain/segment/past-orders'
import { dayOf } from '@domain/time'
import type { Context, Transaction } from '../context'
import type { MemberHistory } from '../context/segment'
import { loadFollowed } from '../views/followed'

/** A member's orders as they are now, oldest first. */
export type FreshHistory = { readonly memberId: string; readonly orders: readonly PastOrder[] }

/** Members a shard gives to the sample that models are fitted on. */
const SAMPLED = 1250
const END_OF_TIME = '9999-12-31'

/**
 * Puts the histories of a shard's members on record: what each bought, their place in the sample, and the difference to
 * the counts of the months, so that nothing is counted twice however often it is posted.
 */
export async function postHistories(
  ctx: Context,
  tx: Transaction,
  shard: number,
  fresh: readonly FreshHistory[],
): Promise<void> {
  const changes = new Map<string, OpenCounters>()
  const followed = await loadFollowed(tx)
  let sample: readonly SampledBuyer[] = (await tx.read('buyer_samples', String(shard)))?.buyers ?? []
  for (const { memberId, orders } of fresh) {
    const known = await tx.read('member_histories', memberId)
    const counted = countedBy(orders, followed, known?.counted?.segments ?? [])
    addChange(changes, known, { orders, counted })
    sample = resample(sample, memberId, sumOrders(orders, END_OF_TIME), SAMPLED)
    const recount = known?.recount ?? false
    await tx.write('member_histories', memberId, {
      memberId,
      shard,
      orders,
      rescoreOn: dayOf(ctx.now),
      counted,
      recount,
    })
  }
  await tx.write('buyer_samples', String(shard), { shard, buyers: sample })
  for (const [month, change] of changes) await savePiece(tx, shard, month, change)
}

/** Moves a shard's members to the segments they stand in, and to the products followed now; their orders stay as they are. */
export async function recountHistory(
  tx: Transaction,
  shard: number,
  moves: readonly { readonly memberId: string; readonly segments: readonly string[] }[],
): Promise<void> {
  const changes = new Map<string, OpenCounters>()
  const followed = await loadFollowed(tx)
  for (const { memberId, segments } of moves) {
    const known = await tx.read('member_histories', memberId)
    if (!known) continue
    const counted = countedBy(known.orders, followed, segments)
    addChange(changes, known, { orders: known.orders, counted })
    await tx.write('member_histories', memberId, { ...known, counted, recount: false })
  }
  for (const [month, change] of changes) await savePiece(tx, shard, month, change)
}

type Counting = Pick<MemberHistory, 'orders' | 'counted'>

/** Under what orders are counted: of the products followed those that they hold. */
function countedBy(
  orders: readonly PastOrder[],
  { version, productIds }: FollowedProducts,
  segments: readonly string[],
): NonNullable<MemberHistory['counted']> {
  const bought = new Set(orders.flatMap((order) => order.productIds))
  return { version, products: productIds.filter((productId) => bought.has(productId)), segments }
}

function addChange(changes: Map<string, OpenCounters>, before: Counting | null, after: Counting): void {
  if (before) addPieces(changes, before, -1)
  addPieces(changes, after, 1)
}

function addPieces(changes: Map<string, OpenCounters>, { orders, counted }: Counting, sign: 1 | -1): void {
  if (orders.length === 0) return
  for (const [month, counters] of monthPiecesOf(orders, counted)) {
    const change = changes.get(month) ?? new Map<string, number>()
    changes.set(month, change)
    addInto(change, counters, sign)
  }
}

async function savePiece(tx: Transaction, shard: number, month: string, change: OpenCounters): Promise<void> {
  if (change.size === 0) return
  const pieceId = idOf(shard, month)
  const counters: OpenCounters = new Map((await tx.read('figure_pieces', pieceId))?.counters)
  addInto(counters, change)
  await tx.write('figure_pieces', pieceId, { shard, month, counters: [...counters] })
}
