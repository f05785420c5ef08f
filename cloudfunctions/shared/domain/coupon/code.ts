import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import { idOf } from '../id'
import { refuse } from '../refusal'
import { MINUTE_MS, type EpochMs } from '../time'

/** Digits and letters that are not taken for one another when read aloud (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 16
const MOST_TRIES = 5
const TRIES_WINDOW_MS = 15 * MINUTE_MS

/** A code of 80 bits as XXXX-XXXX-XXXX-XXXX, from at least 16 random bytes. @throws RangeError on fewer. */
export function codeOf(randomBytes: Uint8Array): string {
  if (randomBytes.length < CODE_LENGTH) throw new RangeError(`a code needs ${CODE_LENGTH} random bytes`)
  const letters = Array.from(randomBytes.slice(0, CODE_LENGTH), (byte) => ALPHABET[byte % 32] ?? '')
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** The codes of a batch: made from the shop's secret, so that a batch asked for again is the same and none can be guessed. */
export const codesOf = (secret: string, batchId: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => codeOf(hmac(sha256, bytesOf(secret), bytesOf(idOf(batchId, index)))))

/** A code as typed, read kindly: case, spaces and hyphens do not matter, O is 0, I and L are 1; null: not a code. */
export function readCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return letters.length === CODE_LENGTH && [...letters].every((letter) => ALPHABET.includes(letter)) ? letters : null
}

/** What is stored of a code: SHA-256 in hex of it, read kindly, with the shop's salt. */
export const hashCode = (salt: string, typed: string): string =>
  bytesToHex(sha256(bytesOf(`${salt}:${readCode(typed) ?? ''}`)))

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff)

/** A code that was given out once, as it is stored: found by its hash, claimed by one member. */
export type CouponCode = { readonly codeHash: string; readonly templateId: string; readonly claimedBy: string | null }

/** Claims a code for a member; the same member again: the same. A code that is unknown and one that is taken look alike. @throws refusal coupon/code-unknown. */
export function claimCode(code: CouponCode | null, memberId: string): CouponCode {
  if (!code || (code.claimedBy !== null && code.claimedBy !== memberId)) throw refuse('coupon/code-unknown')
  return { ...code, claimedBy: memberId }
}

/** When somebody last typed codes that do not exist, newest last. */
export type CodeTries = readonly EpochMs[]

/** Lets somebody try a code. @throws refusal coupon/too-many-tries {waitMinutes} after five wrong ones in 15 minutes. */
export function checkTries(tries: CodeTries, now: EpochMs): void {
  const recent = tries.filter((at) => at > now - TRIES_WINDOW_MS)
  const oldest = recent[recent.length - MOST_TRIES]
  if (oldest === undefined) return
  throw refuse('coupon/too-many-tries', { waitMinutes: Math.ceil((oldest + TRIES_WINDOW_MS - now) / MINUTE_MS) })
}

/** Remembers a wrong try; what no longer matters is forgotten. */
export const withTry = (tries: CodeTries, now: EpochMs): CodeTries => [...tries, now].slice(-MOST_TRIES)
