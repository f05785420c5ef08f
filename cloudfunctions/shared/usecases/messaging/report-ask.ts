import type { AskReport, GrantAnswer } from '@contract/messaging'
import { pairReport } from '@domain/messaging/pairing'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { postAccept } from '../postings/post-accept'
import { readOwnPlan } from '../views/own-plan'
import { loadPlanCard } from '../views/plan-cards'

type AskInput = {
  readonly askId: string
  readonly planId: string | null
  readonly results: readonly { readonly tmplId: string; readonly answer: GrantAnswer }[]
}

/** What WeChat's panel answered. Only accepts become grants, for the product of the plan that was asked for. */
export async function reportAsk(ctx: MemberContext, input: AskInput): Promise<AskReport> {
  const templates = input.results.map((result) => ({ ...result, template: templateById(ctx, result.tmplId) }))
  const productId = input.planId === null ? null : await switchOn(ctx, input.planId)
  const accepted = templates.filter((result) => result.answer === 'accept')
  for (const { template } of accepted)
    await postAccept(ctx, {
      memberId: ctx.memberId,
      template,
      grantedAt: ctx.tappedAt,
      productId,
      pair: (accepts) => pairReport(accepts, input.askId, ctx.tappedAt),
    })
  return { granted: accepted.length > 0, plan: input.planId === null ? null : await loadPlanCard(ctx, input.planId) }
}

/** Who asks again after 不用提醒了 wants it after all. */
async function switchOn(ctx: MemberContext, planId: string): Promise<string> {
  return ctx.database.transaction(async (tx) => {
    const plan = await readOwnPlan(ctx, tx, planId)
    if (plan.reminderOff) await tx.write('plans', planId, { ...plan, reminderOff: false })
    return plan.productId
  })
}

function templateById(ctx: MemberContext, tmplId: string) {
  const template = ctx.program.messages.templates.find((candidate) => candidate.tmplId === tmplId)
  if (!template) throw refuse('message/unknown-template', { tmplId })
  return template
}
