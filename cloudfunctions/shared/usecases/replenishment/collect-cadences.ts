import type { Member } from '@domain/member/member'
import { cadenceOf, type Cadence } from '@domain/replenishment/cadence'
import { addCalibrations, calibrationOf } from '@domain/replenishment/calibration'
import type { Prior } from '@domain/replenishment/prior'
import { addRhythms, rhythmOf, subtractRhythms, type ProductRhythm } from '@domain/replenishment/product-rhythm'
import { SHARDS } from '@domain/replenishment/shard'
import { pastOrdersOf } from '@domain/segment/past-orders'
import { dayOf } from '@domain/time'
import type { Context, StepResult, Transaction } from '../context'
import type { MemberCadences } from '../context/replenishment'
import { postHistories, type FreshHistory } from '../postings/post-histories'
import { occasionsOf } from '../views/occasions'
import { calibrationOn, loadPrior } from '../views/shop-prior'

const BATCH = 20
const MAX_PURCHASES = 1000

/** What a member's purchases come to: the rhythm of what they rebuy, and the orders that count. */
type Computed = { readonly cadences: MemberCadences; readonly history: FreshHistory }

/**
 * Recomputes the rhythms and histories of members who bought, shard by shard (the cursor): the members' documents and their
 * shard's sums change in one transaction, so that a sum is never counted twice.
 */
export async function collectCadences(ctx: Context, cursor: string): Promise<StepResult> {
  const shard = Number(cursor || 0)
  if (shard >= SHARDS) return { done: true }
  const members = await ctx.queries.members.findStale(shard, BATCH)
  if (members.length === 0) return { done: shard + 1 >= SHARDS, cursor: String(shard + 1) }
  const [earlier, ...computed] = await Promise.all([loadPrior(ctx), ...members.map((member) => compute(ctx, member))])
  await ctx.database.transaction((tx) => save(ctx, tx, shard, computed, earlier?.prior ?? null))
  return { done: false, cursor: String(shard) }
}

async function compute(ctx: Context, member: Member): Promise<Computed> {
  const { memberId, shard, purchaseSeq } = member
  const purchases = await ctx.queries.purchases.ofMember(memberId, MAX_PURCHASES)
  const cadences = [...occasionsOf(purchases)].map(([productId, days]) => cadenceOf(productId, days))
  return {
    cadences: { memberId, shard, purchaseSeq, cadences, replanOn: dayOf(ctx.now) },
    history: { memberId, orders: pastOrdersOf(purchases) },
  }
}

async function save(
  ctx: Context,
  tx: Transaction,
  shard: number,
  computed: readonly Computed[],
  earlier: Prior | null,
): Promise<void> {
  const stored = await tx.read('rhythm_shards', String(shard))
  const sums = new Map(stored?.rhythms.map((sum) => [sum.productId, sum]))
  const today = dayOf(ctx.now)
  let calibration = calibrationOn(stored, today)
  const histories: FreshHistory[] = []
  for (const { cadences: fresh, history } of computed) {
    const member = await tx.read('members', fresh.memberId)
    if (!member || member.purchaseSeq !== fresh.purchaseSeq) continue // bought meanwhile: the next step takes it
    const old = (await tx.read('member_cadences', fresh.memberId))?.cadences ?? []
    for (const rhythm of rhythmOf(old)) combine(sums, rhythm, subtractRhythms)
    for (const rhythm of rhythmOf(fresh.cadences)) combine(sums, rhythm, addRhythms)
    if (earlier)
      calibration = addCalibrations(calibration, calibrationOf(closedSince(old, fresh.cadences), earlier, today))
    await tx.write('member_cadences', fresh.memberId, fresh)
    await tx.write('members', fresh.memberId, { ...member, cadenceStale: false })
    histories.push(history)
  }
  await tx.write('rhythm_shards', String(shard), {
    shard,
    rhythms: [...sums.values()],
    calibration,
    calibratedOn: today,
  })
  await postHistories(ctx, tx, shard, histories)
}

/** Those whose last interval has closed since they were looked at; in time, so that no belief has seen what it is held to. */
function closedSince(old: readonly Cadence[], fresh: readonly Cadence[]): readonly Cadence[] {
  const before = new Map(old.map((cadence) => [cadence.productId, cadence.lastOn]))
  return fresh.filter(({ productId, lastOn }) => lastOn > (before.get(productId) ?? lastOn))
}

function combine(
  sums: Map<string, ProductRhythm>,
  rhythm: ProductRhythm,
  how: (a: ProductRhythm, b: ProductRhythm) => ProductRhythm,
): void {
  const known = sums.get(rhythm.productId)
  sums.set(rhythm.productId, known ? how(known, rhythm) : rhythm)
}
