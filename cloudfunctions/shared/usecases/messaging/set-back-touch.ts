import type { Touch } from '@domain/messaging/touch'
import { afterBreak } from '@domain/messaging/trouble'
import type { Context } from '../context'
import { skipTouch } from '../postings/skip-touch'

/** A touch that broke before it was claimed: tried again later, or set aside with what was said and its grant given back. */
export async function setBackTouch(ctx: Context, { touchId }: Touch, thrown: unknown): Promise<void> {
  await ctx.database.transaction(async (tx) => {
    const current = await tx.read('touches', touchId)
    if (current?.state !== 'planned') return // claimed: whether it went out is not known, and stays so
    const { trouble, retryAt } = afterBreak(current.trouble, thrown, ctx.now)
    if (retryAt === null) return skipTouch(ctx, tx, { ...current, trouble }, 'broken')
    await tx.write('touches', touchId, { ...current, dueAt: retryAt, trouble })
  })
}
