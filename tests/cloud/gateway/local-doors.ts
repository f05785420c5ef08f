import * as v from 'valibot'
import type { MoveSummary } from '../timers/tick-summary'
import { readDuration, readInstant } from '../clock/read-time'
import { OPENID } from '../world/people'
import type { Cloud } from '../cloud'
import { json, refused, type Door, type DoorReply } from './door'
import type { Route } from './server'
import { withBody } from './with-body'

const LIMIT_BYTES = 100 * 1024
const openidField = v.pipe(v.string(), v.regex(OPENID, 'an openid of 1–64 letters, digits, _ or -'))

/** The doors that make things happen outside the cloud, and that show what did. */
export const localRoutes = (cloud: Cloud): readonly Route[] => [
  post('/local/clock', clockDoor(cloud), { slow: true }),
  get('/local/clock', () => json({ ok: true, ...timeOf(cloud) })),
  { ...post('/local/timer/', ({ path }) => runTimer(cloud, path.slice('/local/timer/'.length))), slow: true },
  post(
    '/local/run',
    withBody(v.object({ function: v.string() }), (body) => runTimer(cloud, body.function)),
    { slow: true },
  ),
  post('/local/subscribe', subscribeDoor(cloud)),
  post(
    '/local/unsubscribe',
    withBody(refusalBody, ({ openid, tmplIds }) => panel(() => cloud.world.prompts.refuse(openid, tmplIds))),
  ),
  get('/local/phone', phoneDoor(cloud)),
  get('/local/templates', () => json({ ok: true, templates: cloud.world.templates.all() })),
  get('/local/functions', () => json({ ok: true, ...timeOf(cloud), functions: cloud.functions() })),
]

const get = (path: string, door: Door): Route => ({ path, method: 'GET', limitBytes: LIMIT_BYTES, door })

const post = (path: string, door: Door, more: Partial<Route> = {}): Route => ({
  path,
  method: 'POST',
  limitBytes: LIMIT_BYTES,
  door,
  ...more,
})

const clockBody = v.object({
  advance: v.optional(v.string()),
  to: v.optional(v.string()),
  maxTicksPerDay: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
})

const clockDoor = (cloud: Cloud): Door =>
  withBody(clockBody, async ({ advance, to, maxTicksPerDay }) => {
    const now = cloud.clock.now()
    const duration = advance === undefined ? null : readDuration(advance)
    const target =
      advance !== undefined ? (duration === null ? null : now + duration) : to === undefined ? null : readInstant(to)
    if (target === null)
      return refused(400, 'request/invalid', 'say {"advance":"P3D"} or {"to":"2026-12-01T09:00:00+08:00"}')
    if (target < now) return refused(409, 'clock/backwards', 'time runs forwards; start anew with --fresh --clock ISO')
    const summary = await cloud.clock.moveTo(target, maxTicksPerDay === undefined ? {} : { maxTicksPerDay })
    return json({ ok: true, ...timeOf(cloud), ...shownSummary(summary) })
  })

const shownSummary = ({ from, to, ticks, functions }: MoveSummary) => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
  ticks,
  functions,
})

const timeOf = (cloud: Cloud) => {
  const now = cloud.clock.now()
  return {
    now,
    nowIso: new Date(now).toISOString(),
    china: `${new Date(now + 28_800_000).toISOString().slice(0, 19)}+08:00`,
  }
}

async function runTimer(cloud: Cloud, functionName: string): Promise<DoorReply> {
  const outcome = await cloud.runTimer(functionName)
  if (!outcome) return refused(404, 'timer/none', `no function ${functionName.slice(0, 60)} with a timer`, -501000)
  return outcome.ok
    ? json({ ok: true, requestId: outcome.requestId, result: JSON.parse(outcome.result) as unknown })
    : json(
        {
          ok: false,
          requestId: outcome.requestId,
          ...outcome.failure,
          code: 'internal',
          message: outcome.failure.errMsg,
        },
        500,
      )
}

const promptAnswer = v.picklist(['accept', 'reject'])
const delivery = v.optional(v.picklist(['once', 'twice', 'never']), 'once')
const promptBody = v.union([
  v.object({ openid: openidField, tmplId: v.string(), answer: promptAnswer, event: delivery }),
  v.object({
    openid: openidField,
    answers: v.pipe(v.array(v.object({ tmplId: v.string(), answer: promptAnswer })), v.minLength(1), v.maxLength(5)),
    event: delivery,
  }),
])
const refusalBody = v.object({ openid: openidField, tmplIds: v.pipe(v.array(v.string()), v.minLength(1)) })

const subscribeDoor = (cloud: Cloud): Door =>
  withBody(promptBody, (body) => {
    const answers = 'answers' in body ? body.answers : [{ tmplId: body.tmplId, answer: body.answer }]
    return panel(() => cloud.world.prompts.tap(body.openid, answers, body.event))
  })

async function panel(tap: () => Promise<object>): Promise<DoorReply> {
  try {
    return json({ ok: true, ...(await tap()) })
  } catch (error) {
    if (error instanceof RangeError) return refused(404, 'message/unknown-template', error.message, 20001)
    throw error
  }
}

const phoneDoor =
  (cloud: Cloud): Door =>
  ({ query }) => {
    const openid = query.get('openid') ?? ''
    if (!OPENID.test(openid)) return refused(400, 'request/invalid', 'say ?openid=')
    const person = cloud.world.people.find(openid)
    return json({ ok: true, openid, seen: person !== null, messages: cloud.world.phones.of(openid) })
  }
