import type { Caller } from '../../functions/invoker'

/** A call of WeChat's server API: its parameters in snake_case, and the function that made it. */
export type OpenApiCall = { readonly parameters: Readonly<Record<string, unknown>>; readonly caller: Caller }

/** What WeChat's servers answer: JSON with an errcode, or a file. */
export type OpenApiReply =
  | { readonly kind: 'json'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'file'; readonly contentType: string; readonly bytes: Uint8Array }

/** One server API of WeChat. */
export type OpenApi = (call: OpenApiCall) => OpenApiReply | Promise<OpenApiReply>

/** A good answer in JSON. */
export const answer = (body: Readonly<Record<string, unknown>> = {}): OpenApiReply => ({
  kind: 'json',
  body: { errcode: 0, errmsg: 'ok', ...body },
})

/** A refusal as WeChat words it. */
export const refusal = (errcode: number, errmsg: string): OpenApiReply => ({ kind: 'json', body: { errcode, errmsg } })
