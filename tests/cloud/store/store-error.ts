const codes = [
  'DATABASE_REQUEST_FAILED',
  'DATABASE_COLLECTION_NOT_EXIST',
  'DATABASE_COLLECTION_ALREADY_EXIST',
  'DATABASE_TRANSACTION_CONFLICT',
  'DATABASE_TRANSACTION_FAIL',
  'DATABASE_PERMISSION_DENIED',
  'INVALID_PARAM',
] as const

/** Codes of the database. The SDK's wrapper knows three of them; the rest it calls −501001, or −1. */
export type StoreErrorCode = (typeof codes)[number]

/** What the store throws: a code of the cloud's database and the text the real service sends with it. */
export type StoreError = Error & { readonly code: StoreErrorCode }

const contact = 'Please check your request, but if the problem persists, contact us.'

/** An error with a code of the cloud's database. */
export function storeError(code: StoreErrorCode, message: string): StoreError {
  return Object.assign(new Error(message), { code })
}

/** Whether a caught value was thrown by the store on purpose. */
export function isStoreError(error: unknown): error is StoreError {
  return error instanceof Error && isStoreErrorCode((error as { code?: unknown }).code)
}

/** Whether a text is one of the database's codes. */
export const isStoreErrorCode = (code: unknown): code is StoreErrorCode => codes.some((one) => one === code)

/** A command that MongoDB would refuse, with its words. */
export const failed = (message: string): StoreError =>
  storeError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`)

/** A parameter the service does not take. */
export const invalid = (message: string): StoreError => storeError('INVALID_PARAM', `[InvalidParameter] ${message}`)

/** A client asked for what the collection's permission does not let it have. */
export const permissionDenied = (): StoreError => storeError('DATABASE_PERMISSION_DENIED', 'Permission denied')

/** The collection was never created. */
export const missingCollection = (name: string): StoreError =>
  storeError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${contact}`)

/** The second writer to a document inside a transaction, or one whose snapshot is older than the document. */
export const transactionConflict = (): StoreError =>
  storeError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${contact}`,
  )

/** The transaction ended, or was not ended within 30 s. */
export const transactionNotExist = (): StoreError =>
  storeError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      `transaction must be commit or abort in 30 seconds. ${contact}`,
  )

/** A write that MongoDB would refuse for what the document holds, in the wrapping its driver gives it. */
export const writeFailed = (message: string): StoreError =>
  failed(`multiple write errors: [{write errors: [{${message}}]}, {<nil>}]`)

/** Two documents with one key in a unique index. */
export const duplicateKey = (collection: string, index: string, keyText: string): StoreError =>
  writeFailed(`E11000 duplicate key error collection: tnt-local.${collection} index: ${index} dup key: ${keyText}`)

/** The collection is there already. */
export const collectionExists = (): StoreError =>
  storeError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceUnavailable.ResourceExist] Table exist. ${contact}`)
