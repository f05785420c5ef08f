import type { EpochMs } from '../time'

/**
 * What is asked before the shop does it: keep what one tells of oneself; choose what to show by what one bought; know
 * somebody by their phone number.
 */
export type ConsentKind = 'profile' | 'personal-picks' | 'phone'

/** What a member last said to one of them. */
export type Consent = {
  readonly memberId: string
  readonly kind: ConsentKind
  readonly isGiven: boolean
  readonly saidAt: EpochMs
  /** The request that brought the yes, where it must be answered the same again. */
  readonly requestId?: string
}

/** Personal picks may be switched off by who does not want them; what is kept of a person needs a yes first. */
export const isGivenAtFirst = (kind: ConsentKind): boolean => kind === 'personal-picks'

/** Whether it may be done: as last said, or as it is at first. */
export const mayBeDone = (kind: ConsentKind, said: Consent | null): boolean => said?.isGiven ?? isGivenAtFirst(kind)
