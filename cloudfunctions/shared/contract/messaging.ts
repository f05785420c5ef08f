import * as v from 'valibot'
import type { InboxKind } from '@domain/messaging/inbox'
import type { Day, EpochMs } from '@domain/time'
import type { GrantAsk, PlanCard } from './member'
import { reads, writes } from './action'
import { cursorField, idField, longIdField, requestIdField } from './fields'

export type { InboxKind } from '@domain/messaging/inbox'

/** What WeChat's panel answered for one template. Only `accept` is a grant. */
export const grantAnswers = ['accept', 'reject', 'ban', 'filter'] as const
export type GrantAnswer = (typeof grantAnswers)[number]

/** What became of an ask. `plan` is the card anew when the ask was for one. */
export type AskReport = { readonly granted: boolean; readonly plan: PlanCard | null }

/** One message of the inbox. `page` is where a tap leads, null: nowhere. */
export type InboxLine = {
  readonly entryId: string
  readonly kind: InboxKind
  readonly title: string
  readonly text: string
  readonly page: string | null
  readonly postedAt: EpochMs
  readonly isRead: boolean
}

/** A question after some use. `answer` is null until it is answered, once. */
export type SurveyPage = {
  readonly surveyId: string
  readonly productName: string
  readonly pictureUrl: string | null
  readonly category: string
  readonly boughtOn: Day
  readonly answer: { readonly score: number; readonly words: string; readonly earnedPoints: number } | null
  /** To be told when something arrives that suits. */
  readonly arrivalAsk: GrantAsk
}

/** What a member lets the shop start on its own. */
export type ContactChoices = { readonly followUps: boolean; readonly campaigns: boolean }

/** A page of the inbox, newest first. */
export type InboxPage = {
  readonly now: EpochMs
  readonly lines: readonly InboxLine[]
  readonly unread: number
  readonly choices: ContactChoices
  /** Whom a visit awaits may be asked whether it shall come by WeChat; null: nothing to ask. */
  readonly followUpAsk: GrantAsk
  readonly cursor: string | null
}

/** Area `messaging`: grants and what they are for, the inbox, what one is asked after a purchase. */
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
  openInbox: reads<InboxPage>()('member', v.strictObject({ cursor: cursorField })),
  /** Marks one message as read, or with null everything that had come when it was tapped; answers what is left. */
  readInbox: writes<{ readonly unread: number }>()('member', v.strictObject({ entryId: v.nullable(longIdField) })),
  openSurvey: reads<SurveyPage>()('member', v.strictObject({ surveyId: longIdField })),
  /** 1 (not at all well) to 5, and words; the first answer stands. */
  answerSurvey: writes<SurveyPage>()(
    'member',
    v.strictObject({
      surveyId: longIdField,
      score: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(5)),
      words: v.pipe(v.string(), v.trim(), v.maxLength(200)),
    }),
  ),
  /** 想收到什么: follow-ups and campaigns, each on or off. */
  chooseContact: writes<ContactChoices>()('member', v.strictObject({ followUps: v.boolean(), campaigns: v.boolean() })),
}
