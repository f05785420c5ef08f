import { decideSend } from '@domain/messaging/decide-send'
import { brokenFields } from '@domain/messaging/field'
import { templateOf } from '@domain/messaging/message-program'
import { outcomeOf, type SendOutcome } from '@domain/messaging/send-outcome'
import type { Touch } from '@domain/messaging/touch'
import { DAY_MS, dayOf } from '@domain/time'
import type { Context } from '../context'
import { postInstead } from '../postings/post-instead'
import { skipTouch } from '../postings/skip-touch'
import { loadTouchStop } from '../views/touch-stop'

/** What became of one due touch; `pause` says that nothing more can be sent before that instant. */
export type Dispatched = {
  readonly result: 'sent' | 'held' | 'skipped' | 'refused' | 'unknown'
  readonly pauseUntil: number | null
}

/** Checks once more, claims the touch and its grant in one transaction, sends, writes what came of it. */
export async function dispatchTouch(ctx: Context, touch: Touch): Promise<Dispatched> {
  const openid = await ctx.queries.identities.openidOf(touch.memberId)
  const decision = decideSend(touch, await loadFacts(ctx, touch, openid), ctx.program.messages)
  if (decision.kind === 'skip') return skip(ctx, touch, decision.reason)
  if (decision.kind === 'hold') return hold(ctx, touch, decision.until)
  const template = templateOf(ctx.program.messages, touch.templateCode)
  if (brokenFields(template, touch.values).length > 0) return skip(ctx, touch, 'broken-fields')
  const claimed = await claim(ctx, touch)
  if (claimed === null || openid === null) return { result: 'skipped', pauseUntil: null }
  const answer = await ctx.subscribeMessages.send({
    openid,
    tmplId: template.tmplId,
    page: touch.page,
    values: touch.values,
  })
  if (answer.kind === 'unknown') return forget(ctx, claimed)
  const outcome = outcomeOf(answer.errCode, claimed.attempts, ctx.now)
  await settle(ctx, claimed, outcome, answer.errCode)
  if (outcome.kind === 'retry' && outcome.scope === 'template')
    await ctx.database.write('template_holds', template.code, { until: outcome.at, errCode: answer.errCode })
  return {
    result: outcome.kind === 'delivered' ? 'sent' : outcome.kind === 'retry' ? 'held' : 'refused',
    pauseUntil: outcome.kind === 'retry' && outcome.scope === 'all' ? outcome.at : null,
  }
}

async function loadFacts(ctx: Context, touch: Touch, openid: string | null) {
  const [stop, delivered, held] = await Promise.all([
    loadTouchStop(ctx, touch),
    ctx.queries.touches.deliveredSince(touch.memberId, ctx.now - 7 * DAY_MS, 50),
    ctx.database.read('template_holds', touch.templateCode),
  ])
  return {
    now: ctx.now,
    stop,
    hasAddress: openid !== null,
    sent: delivered.flatMap(({ endedAt, purpose }) => (endedAt === null ? [] : [{ at: endedAt, purpose }])),
    templateHeldUntil: held && held.until > ctx.now ? held.until : null,
  }
}

async function skip(ctx: Context, touch: Touch, reason: Parameters<typeof skipTouch>[3]): Promise<Dispatched> {
  await ctx.database.transaction(async (tx) => {
    const current = await tx.read('touches', touch.touchId)
    if (current?.state === 'planned') await skipTouch(ctx, tx, current, reason)
  })
  return { result: 'skipped', pauseUntil: null }
}

async function hold(ctx: Context, touch: Touch, until: number): Promise<Dispatched> {
  await ctx.database.transaction(async (tx) => {
    const current = await tx.read('touches', touch.touchId)
    if (current?.state === 'planned') await tx.write('touches', touch.touchId, { ...current, dueAt: until })
  })
  return { result: 'held', pauseUntil: null }
}

/** planned → sending and the grant spent, together: whoever is killed after this never sends it again. */
async function claim(ctx: Context, touch: Touch): Promise<Touch | null> {
  return ctx.database.transaction(async (tx) => {
    const current = await tx.read('touches', touch.touchId)
    if (current?.state !== 'planned') return null
    const grant = await tx.read('grants', current.grantId)
    if (grant?.state !== 'reserved' || grant.touchId !== touch.touchId) {
      await skipTouch(ctx, tx, current, 'no-grant')
      return null
    }
    const claimed: Touch = { ...current, state: 'sending', claimedAt: ctx.now, attempts: current.attempts + 1 }
    await tx.write('touches', touch.touchId, claimed)
    await tx.write('grants', grant.grantId, { ...grant, state: 'spent' })
    return claimed
  })
}

/** Nobody knows whether it arrived: a missed reminder is cheaper than a double one. */
async function forget(ctx: Context, touch: Touch): Promise<Dispatched> {
  await ctx.database.write('touches', touch.touchId, { ...touch, state: 'unknown', endedAt: ctx.now })
  return { result: 'unknown', pauseUntil: null }
}

async function settle(ctx: Context, touch: Touch, outcome: SendOutcome, errCode: number): Promise<void> {
  await ctx.database.transaction(async (tx) => {
    const grant = await tx.read('grants', touch.grantId)
    const plan = touch.planId === null ? null : await tx.read('plans', touch.planId)
    if (outcome.kind === 'retry') {
      await tx.write('touches', touch.touchId, {
        ...touch,
        state: 'planned',
        claimedAt: null,
        dueAt: outcome.at,
        errCode,
      })
      if (grant) await tx.write('grants', grant.grantId, { ...grant, state: 'reserved' })
      return
    }
    const state = outcome.kind
    await tx.write('touches', touch.touchId, { ...touch, state, endedAt: ctx.now, errCode })
    if (state === 'delivered' && plan) await tx.write('plans', plan.planId, { ...plan, sentOn: dayOf(ctx.now) })
    if (outcome.kind === 'refused') await postInstead(ctx, tx, touch)
    if (outcome.kind === 'refused' && grant)
      await tx.write('grants', grant.grantId, { ...grant, state: outcome.grant, touchId: null, lookOn: dayOf(ctx.now) })
  })
}
