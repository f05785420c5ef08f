import type { Identity, Member } from '@domain/member/member'
import type { Day } from '@domain/time'

/** What the collections of members hold. */
export type MemberDocuments = { members: Member; identities: Identity }

/** Questions about members. */
export type MemberQueries = {
  readonly members: {
    findStale(shard: number, limit: number): Promise<readonly Member[]>
    findToReview(today: Day, limit: number): Promise<readonly Member[]>
  }
  readonly identities: { openidOf(memberId: string): Promise<string | null> }
}
