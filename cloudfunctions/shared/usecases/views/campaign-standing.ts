import { CAP_DAYS } from '@domain/messaging/weekly-cap'
import { DAY_MS } from '@domain/time'
import type { Context } from '../context'
import type { LeftOut } from '../context/campaign'

/** Why a member is not to be reached, before arms are dealt: the same for both, so that they stay comparable; null: nothing. */
export type Standing = (memberId: string) => Exclude<LeftOut, 'coupon-gone'> | null

/** Looks at a page of members at once. */
export async function loadStanding(ctx: Context, memberIds: readonly string[]): Promise<Standing> {
  if (memberIds.length === 0) return () => null
  const [reachable, choices, contacts] = await Promise.all([
    ctx.queries.contacts.reachable(memberIds),
    ctx.database.readMany('contact_choices', memberIds),
    ctx.queries.contacts.since(memberIds, ctx.now - CAP_DAYS * DAY_MS),
  ])
  const optedOut = new Set(choices.filter(({ campaigns }) => !campaigns).map(({ memberId }) => memberId))
  return (memberId) => {
    if (!reachable.has(memberId)) return 'no-app'
    if (optedOut.has(memberId)) return 'opted-out'
    return (contacts.get(memberId) ?? 0) >= ctx.program.messages.weeklyCap ? 'capped' : null
  }
}
