import type { Identity, Member } from '@domain/member/member'
import type { Day } from '@domain/time'

/** What the collections of members hold. */
export type MemberDocuments = { members: Member; identities: Identity }

/** Questions about members. */
export type MemberQueries = {
  readonly members: {
    findStale(shard: number, limit: number): Promise<readonly Member[]>
    findToReview(today: Day, limit: number): Promise<readonly Member[]>
    /** In the order of their ids, after one; '' for the first. */
    page(afterId: string, limit: number): Promise<readonly Member[]>
    /** The same, of those born on one of some days 'MM-DD'. */
    bornOn(birthdays: readonly string[], afterId: string, limit: number): Promise<readonly Member[]>
  }
  readonly identities: { openidOf(memberId: string): Promise<string | null> }
}
