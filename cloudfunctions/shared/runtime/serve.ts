import * as v from 'valibot'
import { contract, type Area, type Contract } from '../contract/index'
import type { Action, ParsedInputOf, ReplyOf, RoleOf } from '../contract/action'
import type { Envelope } from '../contract/envelope'
import { requestIdField } from '../contract/fields'
import { refuse } from '@domain/refusal'
import { DAY_MS } from '@domain/time'
import { callerOf, type Caller } from '../platform/sdk'
import type { MemberContext, StaffContext } from '../usecases/context'
import { audited } from './audited'
import { checkOpen, composeForMember, entitledStaff, newRequestId } from './compose'
import { enveloped } from './envelope'
import { parse } from './parse'
import { originOf } from './origin'

/** What an action receives: a member's, or one of staff or an operator. */
type ContextOf<R> = R extends 'member' ? MemberContext : StaffContext

/** One handler for each action of an area. */
export type Handlers<A extends Area> = {
  readonly [Name in keyof Contract[A]]: (
    ctx: ContextOf<RoleOf<Contract[A][Name]>>,
    input: ParsedInputOf<Contract[A][Name]>,
  ) => Promise<ReplyOf<Contract[A][Name]>>
}

const callShape = v.object({
  action: v.string(),
  input: v.optional(v.unknown(), {}),
  requestId: v.optional(requestIdField),
  waitedMs: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(30 * DAY_MS)), 0),
})

/** Makes the `main` of an area: identity from the platform only → action → role → parse → handler → envelope. */
export const serve =
  <A extends Area>(area: A, handlers: Handlers<A>) =>
  async (event: unknown): Promise<Envelope> => {
    const fallbackId = newRequestId()
    return enveloped(requestIdOf(event) ?? fallbackId, async () => {
      const openid = openidOf(callerOf())
      const call = parse(callShape, event)
      const action = actionOf(area, call.action)
      const staff = action.role === 'member' ? null : await entitledStaff(openid, action.role)
      if (action.writes && call.requestId === undefined)
        throw refuse('request/invalid', { path: 'requestId', expected: 'string' })
      const input = parse(action.input, call.input)
      const ctx = await composeForMember(call.requestId ?? fallbackId, openid, call.waitedMs)
      checkOpen(ctx.program, area)
      const handle = handlers[call.action as keyof Contract[A]] as Handle
      if (!staff) return handle(ctx, input)
      const acting = { ...ctx, staff }
      return audited(acting, `${area}.${call.action}`, input, () => handle(acting, input))
    })
  }

type Handle = (ctx: MemberContext, input: unknown) => Promise<unknown>

function openidOf(caller: Caller): string {
  if (originOf(caller.source) !== 'wx_client') throw refuse('request/wrong-source')
  if (caller.openid === null) throw refuse('request/no-identity')
  return caller.openid
}

function actionOf(area: Area, name: string): Action {
  const actions: Readonly<Record<string, Action>> = contract[area]
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (!action) throw refuse('request/unknown-action')
  return action
}

function requestIdOf(event: unknown): string | null {
  const result = v.safeParse(v.object({ requestId: requestIdField }), event)
  return result.success ? result.output.requestId : null
}
