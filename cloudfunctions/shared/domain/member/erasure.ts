import type { EpochMs } from '../time'

/** Somebody who leaves: their traces go, and what they bought stays under a name that leads nowhere. */
export type Erasure = {
  readonly memberId: string
  /** Stands for them in the figures; nothing says who it was. */
  readonly goneId: string
  readonly askedAt: EpochMs
  /** Null: not finished yet. */
  readonly doneAt: EpochMs | null
}
