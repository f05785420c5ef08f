import * as v from 'valibot'
import type { EpochMs } from '@domain/time'

/** WeChat's word that somebody accepted templates at an instant. */
export type AcceptEvent = { readonly openid: string; readonly at: EpochMs; readonly tmplIds: readonly string[] }

/** WeChat's word on a picture it was asked about; what it could not fetch or judge is for a person to look at. */
export type PictureCheckEvent = { readonly traceId: string; readonly verdict: 'pass' | 'review' | 'risky' }

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

const pictureEvent = v.object({
  Event: v.literal('wxa_media_check'),
  trace_id: v.pipe(v.string(), v.regex(/^[\w-]{1,128}$/)),
  errcode: v.optional(v.number(), 0),
  result: v.optional(v.object({ suggest: v.string() })),
})

/** The verdict in a pushed event; null for any other event. */
export function readPictureCheck(event: unknown): PictureCheckEvent | null {
  const parsed = v.safeParse(pictureEvent, event)
  if (!parsed.success) return null
  const { trace_id: traceId, errcode, result } = parsed.output
  const suggest = errcode === 0 ? result?.suggest : undefined
  return { traceId, verdict: suggest === 'pass' || suggest === 'risky' ? suggest : 'review' }
}

const receiptEvent = v.object({
  Event: v.literal('trade_manage_order_settlement'),
  merchant_trade_no: v.pipe(v.string(), v.regex(/^S\d{20}$/)),
})

/** The order whose receipt WeChat has confirmed, by the shopper's tap or by itself; null for any other event. */
export function readReceipt(event: unknown): string | null {
  const parsed = v.safeParse(receiptEvent, event)
  return parsed.success ? parsed.output.merchant_trade_no : null
}
