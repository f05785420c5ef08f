import type { EpochMs } from '../time'

/** One accept as we know it: from the app's report (`askId`), from WeChat's event (`eventAt`), or from both. */
export type KnownAccept = {
  readonly grantKey: string
  readonly at: EpochMs
  readonly askId: string | null
  readonly eventAt: EpochMs | null
}

/** The last accepts of one member and template, for pairing; one document, so that both sides meet in it. */
export type GrantPairing = { readonly accepts: readonly KnownAccept[] }

/** What a report or event means: a new grant under `grantKey`, or one we know (`grantKey` of the known one). */
export type Pairing = { readonly isNew: boolean; readonly grantKey: string; readonly accepts: readonly KnownAccept[] }

const ADOPT_WITHIN_MS = 120_000
const KEEP = 20

/** The app says that ask `askId` was accepted at `at`. Told twice, it is one; an unreported event nearby is the same accept. */
export function pairReport(accepts: readonly KnownAccept[], askId: string, at: EpochMs): Pairing {
  const told = accepts.find((accept) => accept.askId === askId)
  if (told) return { isNew: false, grantKey: told.grantKey, accepts }
  const event = nearest(accepts, at, (accept) => accept.askId === null)
  if (event) return adopt(accepts, event, { ...event, askId })
  return add(accepts, { grantKey: askId, at, askId, eventAt: null })
}

/** WeChat says that an accept happened at `eventAt`. Delivered twice, it is one; an unconfirmed report nearby is the same accept. */
export function pairEvent(accepts: readonly KnownAccept[], eventAt: EpochMs): Pairing {
  const told = accepts.find((accept) => accept.eventAt === eventAt)
  if (told) return { isNew: false, grantKey: told.grantKey, accepts }
  const report = nearest(accepts, eventAt, (accept) => accept.eventAt === null)
  if (report) return adopt(accepts, report, { ...report, eventAt })
  return add(accepts, { grantKey: `evt-${eventAt}`, at: eventAt, askId: null, eventAt })
}

function nearest(
  accepts: readonly KnownAccept[],
  at: EpochMs,
  unmatched: (accept: KnownAccept) => boolean,
): KnownAccept | undefined {
  return accepts
    .filter((accept) => unmatched(accept) && Math.abs(accept.at - at) <= ADOPT_WITHIN_MS)
    .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0]
}

const adopt = (accepts: readonly KnownAccept[], known: KnownAccept, paired: KnownAccept): Pairing => ({
  isNew: false,
  grantKey: known.grantKey,
  accepts: accepts.map((accept) => (accept === known ? paired : accept)),
})

const add = (accepts: readonly KnownAccept[], accept: KnownAccept): Pairing => ({
  isNew: true,
  grantKey: accept.grantKey,
  accepts: [...accepts, accept].slice(-KEEP),
})
