import type { MemberContext } from '../context'

/** Marks one message, or with null everything that had come at the tap, as read; another's stays as it is. */
export async function readInbox(
  ctx: MemberContext,
  input: { readonly entryId: string | null },
): Promise<{ readonly unread: number }> {
  if (input.entryId === null) await ctx.queries.inbox.readAll(ctx.memberId, ctx.tappedAt, ctx.now)
  else await readOne(ctx, input.entryId)
  return { unread: await ctx.queries.inbox.unread(ctx.memberId) }
}

async function readOne(ctx: MemberContext, entryId: string): Promise<void> {
  await ctx.database.transaction(async (tx) => {
    const entry = await tx.read('inbox_entries', entryId)
    if (entry?.memberId === ctx.memberId && entry.readAt === null)
      await tx.write('inbox_entries', entryId, { ...entry, readAt: ctx.now })
  })
}
