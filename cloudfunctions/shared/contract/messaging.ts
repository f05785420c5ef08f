import * as v from 'valibot'
import type { PlanCard } from './member'
import { writes } from './action'
import { idField, requestIdField } from './fields'

/** What WeChat's panel answered for one template. Only `accept` is a grant. */
export const grantAnswers = ['accept', 'reject', 'ban', 'filter'] as const
export type GrantAnswer = (typeof grantAnswers)[number]

/** What became of an ask. `plan` is the card anew when the ask was for one. */
export type AskReport = { readonly granted: boolean; readonly plan: PlanCard | null }

/** Area `messaging`: grants and what they are for. */
export const messaging = {
  /** The app's report of a panel: `askId` was made at the tap, `planId` is what was asked for. */
  reportAsk: writes<AskReport>()(
    'member',
    v.strictObject({
      askId: requestIdField,
      planId: v.nullable(idField),
      results: v.pipe(
        v.array(v.strictObject({ tmplId: idField, answer: v.picklist(grantAnswers) })),
        v.minLength(1),
        v.maxLength(3),
      ),
    }),
  ),
  /** 不用提醒了: the grant is kept for the next time, this plan is not reminded. */
  cancelReminder: writes<PlanCard>()('member', v.strictObject({ planId: idField })),
}
