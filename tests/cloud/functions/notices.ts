import type { EpochMs } from '@domain/time'

/** Something the cloud itself has to say: a missing index, a wrong config.json, a fault of its own. */
export type Notice = { readonly at: EpochMs; readonly text: string }

/** What the cloud has said since its start. */
export type Notices = {
  readonly write: (text: string) => void
  /** The newest first. */
  readonly recent: () => readonly Notice[]
}

const KEPT_NOTICES = 200

/** Opens an empty list of notices; it keeps the last 200. */
export function openNotices(now: () => EpochMs): Notices {
  let notices: readonly Notice[] = []
  return {
    write: (text) => {
      notices = [{ at: now(), text }, ...notices].slice(0, KEPT_NOTICES)
    },
    recent: () => notices,
  }
}
