import type { GrantAsk } from '@contract/member'
import type { MemberContext } from '../context'
import { askFor } from './grant-ask'

const MAX_GRANTS = 50

/** What to ask a member whom a visit awaits and who has not agreed to hear of it by WeChat; null: nothing to ask. */
export async function loadFollowUpAsk(ctx: MemberContext): Promise<GrantAsk> {
  const [running, grants] = await Promise.all([
    ctx.queries.enrolments.running(ctx.memberId, 20),
    ctx.queries.grants.ofMember(ctx.memberId, MAX_GRANTS),
  ])
  const awaited = running.some((enrolment) => isVisitAhead(ctx, enrolment.stepNo))
  const agreed = grants.some((grant) => grant.purpose === 'follow-up' && grant.state === 'available')
  return awaited && !agreed ? askFor(ctx, 'follow-up') : null
}

/** A visit that goes by the template of follow-ups still lies ahead. */
function isVisitAhead(ctx: MemberContext, stepNo: number): boolean {
  const codes = ctx.program.messages.templates.filter(({ purpose }) => purpose === 'follow-up').map(({ code }) => code)
  return ctx.program.followUps.steps
    .slice(stepNo)
    .some((step) => step.kind === 'visit' && codes.includes(step.templateCode))
}
