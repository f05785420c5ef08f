import type { GrantAsk } from '@contract/member'
import type { GrantPurpose } from '@domain/messaging/grant'
import type { Context } from '../context'

/** The template that the next tap asks for, by what it is for; null when the program has none. */
export function askFor(ctx: Context, purpose: GrantPurpose): GrantAsk {
  const template = ctx.program.messages.templates.find((candidate) => candidate.purpose === purpose)
  return template ? { tmplId: template.tmplId, purpose } : null
}

/** The template the next tap on 提醒我 asks for. */
export const replenishmentAsk = (ctx: Context): GrantAsk => askFor(ctx, 'replenishment')
