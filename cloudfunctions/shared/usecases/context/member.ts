import type { Identity, Member } from '@domain/member/member'
import type { Merge } from '@domain/member/merge'
import type { Day } from '@domain/time'

/** What the collections of members hold. */
export type MemberDocuments = { members: Member; identities: Identity; merges: Merge }

/** Questions about members. */
export type MemberQueries = {
  readonly members: {
    findStale(shard: number, limit: number): Promise<readonly Member[]>
    findToReview(today: Day, limit: number): Promise<readonly Member[]>
    /** In the order of their ids, after one; '' for the first. */
    page(afterId: string, limit: number): Promise<readonly Member[]>
    /** Those whose nickname begins so, by nickname. */
    named(beginning: string, limit: number): Promise<readonly Member[]>
    /** In the order of their ids, of those born on one of some days 'MM-DD'. */
    bornOn(birthdays: readonly string[], afterId: string, limit: number): Promise<readonly Member[]>
  }
  readonly identities: {
    openidOf(memberId: string): Promise<string | null>
    /** Their ids, those of WeChat among them. */
    idsOf(memberId: string, limit: number): Promise<readonly string[]>
    /** Answers how many there were. */
    forgetPhones(memberId: string): Promise<number>
  }
  readonly merges: {
    /** Begun and not done, in the order of their left ones, after one. */
    findMoving(afterLeftId: string, limit: number): Promise<readonly Merge[]>
    /** Waiting for a second person, the longest first. */
    waiting(limit: number): Promise<readonly Merge[]>
    /** What has become one with a member. */
    into(keptId: string, limit: number): Promise<readonly Merge[]>
  }
}

/** Turns the code of a tap on the phone button into the number; null: the code is not good any more. */
export type PhoneGateway = { numberOf(code: string): Promise<string | null> }
