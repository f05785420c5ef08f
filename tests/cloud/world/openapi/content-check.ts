import { HOUR_MS, MINUTE_MS } from '@domain/time'
import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { CloudClock } from '../../clock/cloud-clock'
import type { People } from '../people'
import type { Packet } from '../push'
import type { Words, Verdict } from '../words'
import { answer, refusal, type OpenApi, type OpenApiReply } from './open-api'

type Parts = {
  readonly clock: CloudClock
  readonly people: People
  readonly words: Words
  /** Pushes a packet after so many ms on the cloud's clock. */
  readonly pushAfter: (packet: Packet, waitMs: number) => void
  /** True when a picture's address is one this cloud can fetch. */
  readonly isReachable: (url: string) => boolean
}

const VISIT_MS = 2 * HOUR_MS
const LONGEST_TEXT = 2_500
const scene = v.picklist([1, 2, 3, 4] as const)
const oldTextRequest = v.object({ version: v.optional(v.undefined()), content: v.string() })
const oldPictureRequest = v.object({ media: v.instance(Uint8Array) })
const LARGEST_PICTURE_BYTES = 1024 * 1024
const textRequest = v.object({ version: v.literal(2), openid: v.string(), scene, content: v.string() })
const mediaRequest = v.object({
  version: v.literal(2),
  openid: v.string(),
  scene,
  media_url: v.string(),
  media_type: v.picklist([1, 2] as const),
})

/**
 * security.msgSecCheck by a word list; the person must have come within two hours, else 61010 (wechat-platform 5).
 * Without a version it is the older check, of a text alone: 0, or 87014.
 */
export const checkText =
  ({ clock, people, words }: Parts): OpenApi =>
  ({ parameters }) => {
    const old = v.safeParse(oldTextRequest, parameters)
    if (old.success) return verdictOf(words.judge(old.output.content))
    const parsed = v.safeParse(textRequest, parameters)
    if (!parsed.success) return refusal(40097, `invalid args: ${v.getDotPath(parsed.issues[0]) ?? 'request'}`)
    const { openid, content } = parsed.output
    const stranger = visitProblem(people, openid, clock)
    if (stranger) return stranger
    if ([...content].length > LONGEST_TEXT) return refusal(45002, 'content size out of limit')
    return answer({ ...judged(words.judge(content)), trace_id: randomUUID() })
  }

/** security.imgSecCheck, the older check of a picture's bytes: nothing here can see what is in it, so it passes. */
export const checkPicture: OpenApi = ({ parameters }) => {
  const parsed = v.safeParse(oldPictureRequest, parameters)
  if (!parsed.success) return refusal(41005, 'media data missing')
  return parsed.output.media.byteLength > LARGEST_PICTURE_BYTES ? refusal(40006, 'invalid media size') : answer()
}

/** security.mediaCheckAsync: a trace id now, the event `wxa_media_check` a minute later on the cloud's clock. */
export const checkMedia =
  ({ clock, people, words, pushAfter, isReachable }: Parts): OpenApi =>
  ({ parameters }) => {
    const parsed = v.safeParse(mediaRequest, parameters)
    if (!parsed.success) return refusal(40097, `invalid args: ${v.getDotPath(parsed.issues[0]) ?? 'request'}`)
    const { openid, media_url: url } = parsed.output
    const stranger = visitProblem(people, openid, clock)
    if (stranger) return stranger
    const traceId = randomUUID()
    const outcome = isReachable(url) ? judged(words.judge(decoded(url))) : { errcode: -1008, errmsg: 'download failed' }
    const packet = { FromUserName: openid, MsgType: 'event', Event: 'wxa_media_check', version: 2 }
    pushAfter({ errcode: 0, errmsg: 'ok', ...packet, ...outcome, trace_id: traceId }, MINUTE_MS)
    return answer({ trace_id: traceId })
  }

function visitProblem(people: People, openid: string, clock: CloudClock): OpenApiReply | null {
  const person = people.find(openid)
  if (!person) return refusal(40003, 'invalid openid')
  return clock.now() - person.lastSeenAt > VISIT_MS ? refusal(61010, 'code is expired') : null
}

const verdictOf = ({ suggest }: Verdict): OpenApiReply =>
  suggest === 'pass' ? answer() : refusal(87014, 'risky content')

const judged = ({ suggest, label }: Verdict) => ({
  result: { suggest, label },
  detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
})

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
