import type { Stale } from '../../platform/query'
import { clockTime } from '../../text/dates'

/** Says that a page shows something older, and from when. */
export const staleNotice = ({ kind, savedAt }: Stale): string =>
  `${kind === 'offline' ? '没有网络' : '没取到新的'}，先看${clockTime(savedAt, Date.now())} 的内容`
