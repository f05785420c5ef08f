import { DAY_MS, MINUTE_MS, type EpochMs } from '@domain/time'
import * as v from 'valibot'
import type { CloudClock } from '../../clock/cloud-clock'
import type { People } from '../people'
import type { Phones } from '../phone'
import type { Records } from '../records'
import { answer, refusal, type OpenApi } from './open-api'

/** Until when a shop may write to a person, and how often still. */
type Window = { readonly until: EpochMs; readonly left: number }

/** Conversations between people and the shop. */
export type CustomerService = {
  /** The person writes to the shop: five answers within 48 hours. */
  readonly wrote: (openid: string) => void
  /** The person opens the conversation: two answers within a minute. */
  readonly entered: (openid: string) => void
  readonly api: OpenApi
}

const request = v.variant('msgtype', [
  v.object({ touser: v.string(), msgtype: v.literal('text'), text: v.object({ content: v.string() }) }),
  v.object({ touser: v.string(), msgtype: v.literal('image'), image: v.object({ media_id: v.string() }) }),
  v.object({ touser: v.string(), msgtype: v.literal('link'), link: v.object({ title: v.string(), url: v.string() }) }),
  v.object({
    touser: v.string(),
    msgtype: v.literal('miniprogrampage'),
    miniprogrampage: v.object({ title: v.string(), pagepath: v.string() }),
  }),
])
type Request = v.InferOutput<typeof request>

type Parts = { readonly records: Records; readonly clock: CloudClock; readonly people: People; readonly phones: Phones }

/** customerServiceMessage.send and the windows it lives by (wechat-platform 7). */
export function createCustomerService({ records, clock, people, phones }: Parts): CustomerService {
  const windows = records.table<Window>('service-windows')
  const open = (openid: string, left: number, lifeMs: number) => {
    people.see(openid, clock.now())
    const before = windows.get(openid)
    const until = clock.now() + lifeMs
    if (!before || before.until < until) windows.set(openid, { until, left })
  }
  return {
    wrote: (openid) => open(openid, 5, 2 * DAY_MS),
    entered: (openid) => open(openid, 2, MINUTE_MS),
    api: ({ parameters }) => {
      const parsed = v.safeParse(request, parameters)
      if (!parsed.success) return refusal(40008, 'invalid message type')
      const { touser } = parsed.output
      if (!people.find(touser)) return refusal(40003, 'invalid openid')
      const window = windows.get(touser)
      if (!window || window.until < clock.now()) return refusal(45015, 'response out of time limit')
      if (window.left < 1) return refusal(45047, 'out of response count limit')
      windows.set(touser, { ...window, left: window.left - 1 })
      phones.receive({
        openid: touser,
        kind: 'customer-service',
        at: clock.now(),
        tmplId: null,
        ...shown(parsed.output),
      })
      return answer()
    },
  }
}

function shown(message: Request) {
  const field = (label: string, value: string) => [{ key: message.msgtype, label, value }]
  switch (message.msgtype) {
    case 'text':
      return { title: '客服消息', fields: field('内容', message.text.content), page: null }
    case 'image':
      return { title: '客服图片', fields: field('图片', message.image.media_id), page: null }
    case 'link':
      return { title: message.link.title, fields: field('链接', message.link.url), page: null }
    case 'miniprogrampage':
      return { title: message.miniprogrampage.title, fields: [], page: message.miniprogrampage.pagepath }
  }
}
