import type { EpochMs } from '../time'

/** What is asked before the shop does it: keep what one tells of oneself; choose what to show by what one bought. */
export type ConsentKind = 'profile' | 'personal-picks'

/** What a member last said to one of them. */
export type Consent = {
  readonly memberId: string
  readonly kind: ConsentKind
  readonly isGiven: boolean
  readonly saidAt: EpochMs
}

/** Personal picks may be switched off by who does not want them; what is kept of a person needs a yes first. */
export const isGivenAtFirst = (kind: ConsentKind): boolean => kind === 'personal-picks'

/** Whether it may be done: as last said, or as it is at first. */
export const mayBeDone = (kind: ConsentKind, said: Consent | null): boolean => said?.isGiven ?? isGivenAtFirst(kind)
