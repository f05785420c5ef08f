import type { GrantAsk } from '@contract/member'
import type { Context } from '../context'

/** The template the next tap on 提醒我 asks for; null when the program has none. */
export function replenishmentAsk(ctx: Context): GrantAsk {
  const template = ctx.program.messages.templates.find((candidate) => candidate.purpose === 'replenishment')
  return template ? { tmplId: template.tmplId, purpose: template.purpose } : null
}
