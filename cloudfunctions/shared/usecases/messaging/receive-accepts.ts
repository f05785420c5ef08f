import { pairEvent } from '@domain/messaging/pairing'
import type { EpochMs } from '@domain/time'
import type { Context } from '../context'
import { joinMember } from '../postings/join-member'
import { postAccept } from '../postings/post-accept'

/** WeChat's word that somebody accepted templates at an instant. Unknown templates are not ours and are left alone. */
export type AcceptEvent = { readonly openid: string; readonly at: EpochMs; readonly tmplIds: readonly string[] }

/** Takes a popup event in; delivered twice it counts once. Answers how many of its templates are ours. */
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
