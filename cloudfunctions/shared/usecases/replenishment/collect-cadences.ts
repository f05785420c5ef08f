import type { Member } from '@domain/member/member'
import type { Purchase } from '@domain/purchase/purchase'
import { cadenceOf, type Cadence, type Occasion } from '@domain/replenishment/cadence'
import { addRhythms, rhythmOf, subtractRhythms, type ProductRhythm } from '@domain/replenishment/product-rhythm'
import { SHARDS } from '@domain/replenishment/shard'
import { dayOf } from '@domain/time'
import type { Context, StepResult, Transaction } from '../context'
import type { MemberCadences } from '../context/replenishment'

const BATCH = 20
const MAX_PURCHASES = 1000

/**
 * Recomputes the rhythms of members who bought, shard by shard (the cursor): the members' documents and their
 * shard's sums change in one transaction, so that a sum is never counted twice.
 */
export async function collectCadences(ctx: Context, cursor: string): Promise<StepResult> {
  const shard = Number(cursor || 0)
  if (shard >= SHARDS) return { done: true }
  const members = await ctx.queries.members.findStale(shard, BATCH)
  if (members.length === 0) return { done: shard + 1 >= SHARDS, cursor: String(shard + 1) }
  const computed = await Promise.all(members.map((member) => compute(ctx, member)))
  await ctx.database.transaction((tx) => save(tx, shard, computed))
  return { done: false, cursor: String(shard) }
}

async function compute(ctx: Context, member: Member): Promise<MemberCadences> {
  const purchases = await ctx.queries.purchases.ofMember(member.memberId, MAX_PURCHASES)
  return {
    memberId: member.memberId,
    shard: member.shard,
    purchaseSeq: member.purchaseSeq,
    cadences: cadencesOf(purchases),
    replanOn: dayOf(ctx.now),
  }
}

/** What was refunded whole was not used up. */
function cadencesOf(purchases: readonly Purchase[]): Cadence[] {
  const occasions = new Map<string, Occasion[]>()
  for (const purchase of purchases)
    if (purchase.refundedFen === 0 || purchase.refundedFen < purchase.paidFen)
      for (const line of purchase.lines) {
        const known = occasions.get(line.productId) ?? []
        occasions.set(line.productId, [...known, { on: purchase.purchasedOn, qty: line.qty }])
      }
  return [...occasions].map(([productId, days]) => cadenceOf(productId, days))
}

async function save(tx: Transaction, shard: number, computed: readonly MemberCadences[]): Promise<void> {
  const sums = new Map((await tx.read('rhythm_shards', String(shard)))?.rhythms.map((sum) => [sum.productId, sum]))
  for (const fresh of computed) {
    const member = await tx.read('members', fresh.memberId)
    if (!member || member.purchaseSeq !== fresh.purchaseSeq) continue // bought meanwhile: the next step takes it
    const old = await tx.read('member_cadences', fresh.memberId)
    for (const rhythm of rhythmOf(old?.cadences ?? [])) combine(sums, rhythm, subtractRhythms)
    for (const rhythm of rhythmOf(fresh.cadences)) combine(sums, rhythm, addRhythms)
    await tx.write('member_cadences', fresh.memberId, fresh)
    await tx.write('members', fresh.memberId, { ...member, cadenceStale: false })
  }
  await tx.write('rhythm_shards', String(shard), { shard, rhythms: [...sums.values()] })
}

function combine(
  sums: Map<string, ProductRhythm>,
  rhythm: ProductRhythm,
  how: (a: ProductRhythm, b: ProductRhythm) => ProductRhythm,
): void {
  const known = sums.get(rhythm.productId)
  sums.set(rhythm.productId, known ? how(known, rhythm) : rhythm)
}
