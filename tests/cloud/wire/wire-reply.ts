/** What goes back over the SDK's wire: JSON with a request id, or bytes. */
export type WireReply =
  | { readonly kind: 'json'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'bytes'; readonly bytes: Buffer }

/** A JSON reply. */
export const wireJson = (body: Readonly<Record<string, unknown>>): WireReply => ({ kind: 'json', body })

/** An error the SDK understands: it maps `code` to an errCode. */
export const wireError = (code: string, message: string): WireReply => wireJson({ code, message })
