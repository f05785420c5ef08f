import type { ContactChoice } from '@domain/messaging/contact-choice'
import type { Grant, GrantPurpose } from '@domain/messaging/grant'
import type { InboxEntry } from '@domain/messaging/inbox'
import type { GrantPairing } from '@domain/messaging/pairing'
import type { FieldValues } from '@domain/messaging/template'
import type { Touch } from '@domain/messaging/touch'
import type { Day, EpochMs } from '@domain/time'

/** Until when a template is not to be used, and WeChat's code that said so. */
export type TemplateHold = { readonly until: EpochMs; readonly errCode: number }

/** What the collections of grants and messages hold. */
export type MessagingDocuments = {
  grants: Grant
  grant_pairings: GrantPairing
  touches: Touch
  template_holds: TemplateHold
  inbox_entries: InboxEntry
  contact_choices: ContactChoice
}

/** Where a page of the inbox ends: at or before an instant, entries of that instant by id. */
export type InboxPlace = { readonly postedAt: EpochMs; readonly entryId: string }

/** Questions about grants and messages. */
export type MessagingQueries = {
  readonly grants: {
    ofMember(memberId: string, limit: number): Promise<readonly Grant[]>
    /** Available ones of a purpose whose day has come. */
    findToLookAt(purpose: GrantPurpose, today: Day, limit: number): Promise<readonly Grant[]>
    /** Looks at these members' available grants again on a day. */
    lookAgain(memberIds: readonly string[], on: Day): Promise<void>
  }
  readonly inbox: {
    /** Newest first, after a place; null: from the newest. */
    page(memberId: string, after: InboxPlace | null, limit: number): Promise<readonly InboxEntry[]>
    /** What some members read since an instant, the newest first. */
    readBy(memberIds: readonly string[], sinceAt: EpochMs, limit: number): Promise<readonly InboxEntry[]>
    unread(memberId: string): Promise<number>
    /** What the shop started of its own (follow-ups, campaigns) after an instant. */
    startedSince(memberId: string, after: EpochMs, limit: number): Promise<readonly InboxEntry[]>
    /** Marks everything as read that was posted until an instant. */
    readAll(memberId: string, untilAt: EpochMs, readAt: EpochMs): Promise<void>
  }
  readonly touches: {
    findDue(now: EpochMs, limit: number): Promise<readonly Touch[]>
    findClaimedBefore(at: EpochMs, limit: number): Promise<readonly Touch[]>
    nextDueAt(): Promise<EpochMs | null>
    deliveredSince(memberId: string, after: EpochMs, limit: number): Promise<readonly Touch[]>
  }
}

/** WeChat's code, 0 for delivered; `unknown` when nobody can say whether it was sent. */
export type SendAnswer =
  | { readonly kind: 'answered'; readonly errCode: number; readonly errMsg: string }
  | { readonly kind: 'unknown'; readonly errMsg: string }

/** One message to one person. */
export type SubscribeMessageGateway = {
  send(message: {
    readonly openid: string
    readonly tmplId: string
    readonly page: string
    readonly values: FieldValues
  }): Promise<SendAnswer>
}
