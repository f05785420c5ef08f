import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import { idOf } from '../id'

/** A phone number as it is compared: digits, a mainland one without its 86; null: none. */
export function readPhone(text: string): string | null {
  const digits = text.replace(/[\s()+-]/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '')
  return /^\d{5,15}$/.test(digits) ? digits : null
}

/** The identity of a phone number: HMAC-SHA256 with the shop's secret, since eleven digits are soon tried through. */
export const phoneIdentity = (secret: string, phone: string): string =>
  idOf('phone', bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(phone))))
