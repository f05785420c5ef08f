import type { Member } from '@domain/member/member'
import { rankOf } from '@domain/member/tier'
import type { PointsAccount } from '@domain/points/account'
import { spendableAt } from '@domain/points/balance'
import type { Browse } from '@domain/segment/browse-not-buy'
import { askedEvents } from '@domain/segment/asked-events'
import type { Condition, Figure, SegmentEvent, SegmentMember, Word } from '@domain/segment/condition'
import { daysBetween, dayOf } from '@domain/time'
import type { Context } from '../context'
import type { MemberHistory, StoredScore } from '../context/segment'
import { loadMemberEvents } from './member-events'

const PRODUCTS_AT_ONCE = 500

/**
 * What these conditions are evaluated over, by member: at most 500 ids. What is not known of a member is left out;
 * an id nobody has is missing. Chance and stage are those of the last night; days are counted up to today.
 */
export async function loadMemberFacts(
  ctx: Context,
  memberIds: readonly string[],
  conditions: readonly Condition[],
): Promise<ReadonlyMap<string, SegmentMember>> {
  const [members, accounts, scores, histories, views, deeds] = await Promise.all([
    ctx.database.readMany('members', memberIds),
    ctx.database.readMany('points_accounts', memberIds),
    ctx.database.readMany('member_scores', memberIds),
    ctx.database.readMany('member_histories', memberIds),
    ctx.database.readMany('product_views', memberIds),
    loadMemberEvents(ctx, memberIds, askedEvents(conditions)),
  ])
  const accountOf = new Map(accounts.map((account) => [account.accountId, account]))
  const scoreOf = new Map(scores.map((score) => [score.memberId, score]))
  const looksOf = new Map(views.map(({ memberId, looks }) => [memberId, looks]))
  const historyOf = new Map(histories.map((history) => [history.memberId, history]))
  const categories = await loadCategories(ctx, histories)
  return new Map(
    members.map((member) => {
      const { memberId } = member
      const score = scoreOf.get(memberId) ?? null
      return [
        memberId,
        {
          figures: figuresOf(ctx, member, accountOf.get(memberId) ?? null, score),
          words: score ? wordsOf(score) : {},
          events: [
            ...eventsOf(historyOf.get(memberId)?.orders ?? [], categories),
            ...(looksOf.get(memberId) ?? []).map(browsed),
            ...(deeds.get(memberId) ?? []),
          ],
        },
      ]
    }),
  )
}

function figuresOf(
  ctx: Context,
  member: Member,
  account: PointsAccount | null,
  score: StoredScore | null,
): Partial<Record<Figure, number>> {
  const today = dayOf(ctx.now)
  return {
    memberDays: daysBetween(member.joinedOn, today),
    tierRank: rankOf(ctx.program.tiers, member.standing.code),
    availablePoints: account ? spendableAt(account, ctx.now) : 0,
    purchases: score?.buyingDays ?? 0,
    spentFen: score?.netFen ?? 0,
    ...(score ? { silentDays: daysBetween(score.lastOn, today), alive: score.alive } : {}),
    ...(score && score.buysSoon !== null ? { buysSoon: score.buysSoon } : {}),
  }
}

const wordsOf = (score: StoredScore): Partial<Record<Word, readonly string[]>> => ({
  stage: [score.stage],
  rfmGroup: [score.rfm],
  warning: [score.warning],
  channel: score.channels,
  storeId: score.storeIds,
  tag: score.tags.map(({ code }) => code),
})

const eventsOf = (orders: MemberHistory['orders'], categories: ReadonlyMap<string, string>): readonly SegmentEvent[] =>
  orders.map(({ on, productIds }) => ({
    kind: 'purchase',
    on,
    about: [...productIds, ...new Set(productIds.flatMap((productId) => categories.get(productId) ?? []))],
  }))

const browsed = ({ productId, on }: Browse): SegmentEvent => ({ kind: 'browse', on, about: [productId] })

async function loadCategories(ctx: Context, histories: readonly MemberHistory[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(histories.flatMap(({ orders }) => orders.flatMap(({ productIds }) => productIds)))]
  const categories = new Map<string, string>()
  for (let start = 0; start < ids.length; start += PRODUCTS_AT_ONCE)
    for (const { productId, category } of await ctx.database.readMany(
      'products',
      ids.slice(start, start + PRODUCTS_AT_ONCE),
    ))
      categories.set(productId, category)
  return categories
}
