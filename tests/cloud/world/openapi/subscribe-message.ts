import * as v from 'valibot'
import type { CloudClock } from '../../clock/cloud-clock'
import { fits } from '../field-rules'
import type { People } from '../people'
import type { Phones } from '../phone'
import type { Subscriptions } from '../subscriptions'
import type { Template } from '../template'
import { answer, refusal, type OpenApi, type OpenApiReply } from './open-api'

/** An answer a test puts in the way of a send; errCode 0 lets it through. */
export type SendAnswer = { readonly errCode: number; readonly errMsg?: string }

type Parts = {
  readonly clock: CloudClock
  readonly people: People
  readonly phones: Phones
  readonly subscriptions: Subscriptions
  readonly template: (tmplId: string) => Template | null
  readonly nextAnswer: () => SendAnswer | null
  readonly onSent: (openid: string, tmplId: string, messageId: string) => void
}

const request = v.object({
  touser: v.optional(v.string(), ''),
  template_id: v.optional(v.string(), ''),
  page: v.optional(v.string()),
  data: v.optional(v.record(v.string(), v.object({ value: v.unknown() })), {}),
})

/** subscribeMessage.send: the checks in WeChat's order (wechat-platform 1.5), then one grant for one message. */
export const sendSubscribeMessage =
  (parts: Parts): OpenApi =>
  ({ parameters }) => {
    const injected = parts.nextAnswer()
    if (injected && injected.errCode !== 0) return refusal(injected.errCode, injected.errMsg ?? 'injected for a test')
    const parsed = v.safeParse(request, parameters)
    if (!parsed.success) return refusal(47001, 'data format error')
    const { touser, template_id: tmplId, page, data } = parsed.output
    if (!parts.people.find(touser)) return refusal(40003, 'invalid openid')
    const template = parts.template(tmplId)
    if (!template) return refusal(40037, 'invalid template_id')
    const problem = dataProblem(template, data)
    if (problem) return problem
    if (!parts.subscriptions.spend(touser, tmplId)) return refusal(43101, 'user refuse to accept the msg')
    const { messageId } = parts.phones.receive({
      openid: touser,
      kind: 'subscribe',
      at: parts.clock.now(),
      tmplId,
      title: template.title,
      fields: template.fields.map(({ key, label }) => ({ key, label, value: String(data[key]?.value) })),
      page: page || null,
    })
    parts.onSent(touser, tmplId, messageId)
    return answer({ msgid: Number(messageId) })
  }

function dataProblem(template: Template, data: Readonly<Record<string, { value: unknown }>>): OpenApiReply | null {
  for (const field of template.fields) {
    const value = data[field.key]?.value
    if (value === undefined || value === '') return refusal(47003, `argument invalid! data.${field.key}.value is empty`)
    if (typeof value !== 'string' || !fits(field, value))
      return refusal(47003, `argument invalid! data.${field.key}.value invalid`)
  }
  return null
}
