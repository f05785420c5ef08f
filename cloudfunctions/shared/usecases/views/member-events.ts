import type { AskedEvents } from '@domain/segment/asked-events'
import type { SegmentEvent } from '@domain/segment/condition'
import { addDays, dayOf, startOfDay, type Day } from '@domain/time'
import type { Context } from '../context'

/** Something a member did. */
type Deed = { readonly memberId: string; readonly event: SegmentEvent }

const MEMBERS_AT_ONCE = 100
const MOST_FOUND = 1000

/**
 * What conditions count beside purchases and looks at goods: coupons used, points redeemed, messages opened (a reminder's
 * page, or the inbox). Only what is asked for is read.
 */
export async function loadMemberEvents(
  ctx: Context,
  memberIds: readonly string[],
  asked: AskedEvents,
): Promise<ReadonlyMap<string, readonly SegmentEvent[]>> {
  const deeds = new Map(memberIds.map((memberId) => [memberId, [] as SegmentEvent[]]))
  for (const [kind, withinDays] of asked) {
    const since = addDays(dayOf(ctx.now), -withinDays)
    for (let start = 0; start < memberIds.length; start += MEMBERS_AT_ONCE)
      for (const { memberId, event } of await deedsOf(
        ctx,
        kind,
        memberIds.slice(start, start + MEMBERS_AT_ONCE),
        since,
      ))
        deeds.get(memberId)?.push(event)
  }
  return deeds
}

async function deedsOf(
  ctx: Context,
  kind: SegmentEvent['kind'],
  memberIds: readonly string[],
  since: Day,
): Promise<readonly Deed[]> {
  const sinceAt = startOfDay(since)
  switch (kind) {
    case 'coupon-redeemed': {
      const used = await findAll(memberIds, (ids, limit) => ctx.queries.coupons.redeemedOf(ids, sinceAt, limit))
      return used.map(({ memberId, templateId, redeemedAt }) => ({
        memberId,
        event: { kind, on: dayOf(redeemedAt ?? sinceAt), subject: templateId },
      }))
    }
    case 'points-redeemed': {
      const entries = await findAll(memberIds, (ids, limit) => ctx.queries.points.redeemedOf(ids, sinceAt, limit))
      return entries.map(({ accountId, at }) => ({ memberId: accountId, event: { kind, on: dayOf(at) } }))
    }
    case 'message-opened': {
      const plans = await findAll(memberIds, (ids, limit) => ctx.queries.plans.openedOf(ids, since, limit))
      const read = await findAll(memberIds, (ids, limit) => ctx.queries.inbox.readBy(ids, sinceAt, limit))
      return [
        ...plans.map(({ memberId, openedOn }) => ({ memberId, event: { kind, on: openedOn ?? since } })),
        ...read.map(({ memberId, readAt }) => ({ memberId, event: { kind, on: dayOf(readAt ?? sinceAt) } })),
      ]
    }
    case 'purchase':
    case 'browse':
      return []
  }
}

/** All there is: where a page is full, each half of the members is asked for by itself. */
async function findAll<Found>(
  memberIds: readonly string[],
  ask: (memberIds: readonly string[], limit: number) => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
  const found = await ask(memberIds, MOST_FOUND)
  if (found.length < MOST_FOUND || memberIds.length === 1) return found
  const half = Math.ceil(memberIds.length / 2)
  return [...(await findAll(memberIds.slice(0, half), ask)), ...(await findAll(memberIds.slice(half), ask))]
}
