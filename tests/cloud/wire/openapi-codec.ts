import { parse, type Message } from 'protobufjs'
import * as v from 'valibot'

// The messages wx-server-sdk 4.0.2 exchanges for wx.openApi; field numbers read from its compiled protobuf code.
const { root } = parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; SvrkitApiData svrkitData = 4; string appid = 6; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; }
`)
const Request = root.lookupType('CommApiData')
const Reply = root.lookupType('CommOpenApiResp')

const request = v.object({
  openapiData: v.optional(
    v.object({
      pairs: v.array(
        v.object({ key: v.string(), value: v.instance(Uint8Array), filename: v.optional(v.string(), '') }),
      ),
    }),
  ),
})

/** Reads the parameters of a call; a media value stays bytes, the rest is JSON. Null when it is no such message. */
export function decodeParameters(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const parsed = v.parse(request, shown(Request.decode(bytes)))
    return Object.fromEntries(
      (parsed.openapiData?.pairs ?? []).map(({ key, value, filename }) => [
        key,
        filename ? value : readJson(value), // the SDK misspells contenttype, so a name alone tells a file
      ]),
    )
  } catch {
    return null
  }
}

/** Packs what a WeChat server answered. */
export const encodeAnswer = (contentType: string, body: Uint8Array): Buffer =>
  Buffer.from(Reply.encode(Reply.create({ respData: body, contentType, errorCode: 0, httpCode: 200 })).finish())

/** Packs a refusal of the cloud itself, such as a missing permission. */
export const encodeRefusal = (errorCode: number): Buffer =>
  Buffer.from(Reply.encode(Reply.create({ errorCode })).finish())

const shown = (message: Message): unknown => Request.toObject(message, { arrays: true })

const readJson = (value: Uint8Array): unknown => JSON.parse(Buffer.from(value).toString('utf8'))
