import { invalid } from '../../store/store-error'
import { isPlain, type Document } from '../../store/value/kind'

const ownerField = '_openid'

/** A client's new document with its creator in `_openid`, which a client never writes itself. */
export function withOwner(document: Document, auth: { readonly openid: string } | null): Document {
  if (Object.hasOwn(document, ownerField)) throw notYours()
  return auth === null ? document : { ...document, [ownerField]: auth.openid }
}

/** Refuses a change of `_openid` by a client. */
export function refuseForeignOwner(update: Document, isByOperators: boolean): void {
  const paths = isByOperators ? Object.values(update).flatMap(pathsOf) : Object.keys(update)
  if (paths.some((path) => path === ownerField || path.startsWith(`${ownerField}.`))) throw notYours()
}

/** The paths an operator writes; a renamed field's new name is one of them. */
const pathsOf = (fields: unknown): string[] =>
  isPlain(fields)
    ? Object.entries(fields).flatMap(([path, value]) => (typeof value === 'string' ? [path, value] : [path]))
    : []

const notYours = () => invalid(`${ownerField} is written by the cloud alone`)
