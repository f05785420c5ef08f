import type { InboxLine, InboxPage } from '@contract/messaging'
import type { InboxEntry } from '@domain/messaging/inbox'
import type { MemberContext } from '../context'
import type { InboxPlace } from '../context/messaging'
import { loadChoice } from '../views/contact-choice'
import { loadFollowUpAsk } from '../views/follow-up-ask'

const PAGE = 20

/** A page of the caller's inbox, newest first, and what they have chosen to receive. */
export async function openInbox(
  ctx: MemberContext,
  input: { readonly cursor?: string | undefined },
): Promise<InboxPage> {
  const [entries, unread, { followUps, campaigns }, followUpAsk] = await Promise.all([
    ctx.queries.inbox.page(ctx.memberId, placeOf(input.cursor), PAGE),
    ctx.queries.inbox.unread(ctx.memberId),
    loadChoice(ctx, ctx.memberId),
    loadFollowUpAsk(ctx),
  ])
  const last = entries[entries.length - 1]
  return {
    now: ctx.now,
    lines: entries.map(lineOf),
    unread,
    choices: { followUps, campaigns },
    followUpAsk: followUps ? followUpAsk : null,
    cursor: entries.length === PAGE && last ? `${last.postedAt}:${last.entryId}` : null,
  }
}

/** `postedAt:entryId`; what is no such place begins at the newest. */
function placeOf(cursor: string | undefined): InboxPlace | null {
  const [, at, entryId] = /^(\d{1,16}):(.+)$/.exec(cursor ?? '') ?? []
  return at === undefined || entryId === undefined ? null : { postedAt: Number(at), entryId }
}

const lineOf = ({ entryId, kind, title, text, page, postedAt, readAt }: InboxEntry): InboxLine => ({
  entryId,
  kind,
  title,
  text,
  page,
  postedAt,
  isRead: readAt !== null,
})
