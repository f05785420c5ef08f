import { idOf } from '@domain/id'
import { recordedForOf } from '@domain/purchase/purchase'
import type { Merge } from '@domain/member/merge'
import type { Context } from '../context'
import { mergedBy } from './merge-table'

const PAGE = 100
const IN_FLIGHT = 8

type Pair = Pick<Merge, 'leftId' | 'keptId'>

/**
 * Lets what names the left member of a merge name the kept one, at most a hundred purchases at a time; answers how much there
 * was. Done again it finds only what is left or has come since. Both are counted anew by the next night.
 */
export async function moveTraces(ctx: Context, { leftId, keptId }: Pair): Promise<number> {
  let moved = (await movePurchases(ctx, { leftId, keptId })) + (await moveClaims(ctx, { leftId, keptId }))
  for (const { collection, by } of mergedBy('move'))
    moved += await ctx.queries.traces.rename(collection, by, leftId, keptId, {})
  if (moved > 0) await markStale(ctx, [leftId, keptId])
  return moved
}

/** Each in its own transaction: what it earned may be taken back at the same moment. */
async function movePurchases(ctx: Context, { leftId, keptId }: Pair): Promise<number> {
  const purchases = await ctx.queries.purchases.ofMember(leftId, PAGE)
  const movePurchase = (purchaseId: string) =>
    ctx.database.transaction(async (tx) => {
      const current = await tx.read('purchases', purchaseId)
      if (current?.memberId === leftId)
        await tx.write('purchases', purchaseId, { ...current, memberId: keptId, recordedFor: recordedForOf(current) })
    })
  for (let start = 0; start < purchases.length; start += IN_FLIGHT)
    await Promise.all(purchases.slice(start, start + IN_FLIGHT).map(({ purchaseId }) => movePurchase(purchaseId)))
  return purchases.length
}

/** What the left one has had of a gift counts against the kept one's limit. */
async function moveClaims(ctx: Context, { leftId, keptId }: Pair): Promise<number> {
  const claims = await ctx.queries.traces.page('gift_claims', 'memberId', leftId, '', PAGE)
  for (const { giftId } of claims)
    await ctx.database.transaction(async (tx) => {
      const [leftClaim, keptClaim] = [idOf(String(giftId), leftId), idOf(String(giftId), keptId)]
      const left = await tx.read('gift_claims', leftClaim)
      if (!left || left.had === 0) return
      const kept = await tx.read('gift_claims', keptClaim)
      await tx.write('gift_claims', keptClaim, { ...left, memberId: keptId, had: left.had + (kept?.had ?? 0) })
      await tx.write('gift_claims', leftClaim, { ...left, had: 0 })
    })
  return claims.filter(({ had }) => had !== 0).length
}

/** Lets the next night count members anew. */
export async function markStale(ctx: Context, memberIds: readonly string[]): Promise<void> {
  await ctx.database.transaction(async (tx) => {
    for (const memberId of memberIds) {
      const member = await tx.read('members', memberId)
      if (member)
        await tx.write('members', memberId, { ...member, purchaseSeq: member.purchaseSeq + 1, cadenceStale: true })
    }
  })
}
