import * as v from 'valibot'
import type { EpochMs } from '@domain/time'

/** WeChat's word that somebody accepted templates at an instant. */
export type AcceptEvent = { readonly openid: string; readonly at: EpochMs; readonly tmplIds: readonly string[] }

const popupEntry = v.object({ TemplateId: v.string(), SubscribeStatusString: v.string() })

const popupEvent = v.object({
  FromUserName: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  CreateTime: v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.safeInteger()),
  Event: v.literal('subscribe_msg_popup_event'),
  List: v.union([v.array(popupEntry), popupEntry]),
})

/** The accepts in a pushed event; null for any other event. With one entry WeChat's `List` is an object, with more an array. */
export function readAccepts(event: unknown): AcceptEvent | null {
  const result = v.safeParse(popupEvent, event)
  if (!result.success) return null
  const { FromUserName, CreateTime, List } = result.output
  const accepted = [List].flat().filter((entry) => entry.SubscribeStatusString === 'accept')
  return { openid: FromUserName, at: CreateTime * 1000, tmplIds: accepted.map((entry) => entry.TemplateId) }
}
