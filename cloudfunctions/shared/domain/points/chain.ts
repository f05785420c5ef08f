import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import { idOf } from '../id'
import type { EpochMs } from '../time'
import type { PointsAccount } from './account'
import type { Movement, PointsEntry } from './entry'

/** Numbers movements after the account's last entry and chains each to the one before. */
export function chained(
  account: Pick<PointsAccount, 'accountId' | 'seq' | 'headHash'>,
  movements: readonly Movement[],
  at: EpochMs,
  programVersion: number,
): readonly PointsEntry[] {
  const entries: PointsEntry[] = []
  let { seq, headHash } = account
  for (const movement of movements) {
    seq += 1
    const { accountId } = account
    const body = { ...movement, entryId: idOf(accountId, seq), accountId, seq, at, programVersion }
    const entry = { ...body, previousHash: headHash, hash: hashOf(body, headHash) }
    entries.push(entry)
    headHash = entry.hash
  }
  return entries
}

/** SHA-256, in hex, of all an entry says and of the hash before it. */
export const hashOf = (entry: Omit<PointsEntry, 'hash' | 'previousHash'>, previousHash: string): string =>
  bytesToHex(sha256(asciiBytes(canonical(entry, previousHash))))

/** One text for one meaning: fields in a fixed order, whatever order a document store returns them in. */
function canonical(entry: Omit<PointsEntry, 'hash' | 'previousHash'>, previousHash: string): string {
  const { entryId, accountId, seq, key, kind, points, from, to, moved, cause, at, programVersion } = entry
  const lots = moved.map((lot) => [lot.lotId, lot.points, lot.earnedAt, lot.expiresAt, lot.purchaseId, lot.rateBp])
  const why = Object.entries(cause).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([
    previousHash,
    entryId,
    accountId,
    seq,
    key,
    kind,
    points,
    from,
    to,
    lots,
    why,
    at,
    programVersion,
  ])
}

/** Escapes what is not ASCII, since mini-programs have no TextEncoder; one-to-one, like the text itself. */
function asciiBytes(text: string): Uint8Array {
  const ascii = text.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return Uint8Array.from(ascii, (char) => char.charCodeAt(0))
}
