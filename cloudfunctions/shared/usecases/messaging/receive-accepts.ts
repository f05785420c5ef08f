import type { AcceptEvent } from '@contract/message'
import { pairEvent } from '@domain/messaging/pairing'
import type { Context } from '../context'
import { joinMember } from '../postings/join-member'
import { postAccept } from '../postings/post-accept'

/** Takes a popup event in; delivered twice it counts once. Templates that are not ours are left alone; answers how many are. */
export async function receiveAccepts(ctx: Context, event: AcceptEvent): Promise<number> {
  const templates = ctx.program.messages.templates.filter((template) => event.tmplIds.includes(template.tmplId))
  if (templates.length === 0) return 0
  const memberId = await joinMember(ctx, event.openid)
  for (const template of templates)
    await postAccept(ctx, {
      memberId,
      template,
      grantedAt: event.at,
      productId: null,
      pair: (accepts) => pairEvent(accepts, event.at),
    })
  return templates.length
}
