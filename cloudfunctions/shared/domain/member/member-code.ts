import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'
import { idOf } from '../id'
import { refuse } from '../refusal'
import type { EpochMs } from '../time'

/** A new code begins this often, and is good for so long: while one is shown, the one before is still taken. */
export const CODE_STEP_MS = 30_000
export const CODE_GOOD_MS = 60_000

const CARD_DIGITS = 8
const SIGNATURE_DIGITS = 10 // one guess in five thousand million is right, and only staff may guess, on record
const REMEMBERED_STEPS = 40 // an old code is told from a forged one for twenty minutes

/** One member code: 18 digits, so that a Code128 of them stays short; epoch ms of when it is shown and taken. */
export type MemberCode = {
  readonly digits: string
  readonly fromAt: EpochMs
  readonly untilAt: EpochMs
  readonly goodUntilAt: EpochMs
}

/** A scanned code, taken apart. */
export type ReadCode = { readonly cardNo: string; readonly signature: string }

/** A card number for a member that tells nothing of them; the next attempt where somebody else already has it. */
export const cardNoOf = (secret: string, memberId: string, attempt: number): string =>
  signedDigits(secret, idOf('card', memberId, attempt), CARD_DIGITS)

/** The code of now and those that follow it, each signed with HMAC-SHA256 for its own half minute. */
export function memberCodes(secret: string, cardNo: string, now: EpochMs, count: number): readonly MemberCode[] {
  const first = stepOf(now)
  return Array.from({ length: count }, (_, index) => {
    const step = first + index
    const fromAt = step * CODE_STEP_MS
    return {
      digits: cardNo + signatureOf(secret, cardNo, step),
      fromAt,
      untilAt: fromAt + CODE_STEP_MS,
      goodUntilAt: fromAt + CODE_GOOD_MS,
    }
  })
}

/** Takes a scanned or typed code apart; spaces do not matter. @throws refusal member-code/unknown when it is none. */
export function readMemberCode(text: string): ReadCode {
  const digits = text.replace(/\s/g, '')
  if (!/^\d+$/.test(digits) || digits.length !== CARD_DIGITS + SIGNATURE_DIGITS) throw refuse('member-code/unknown')
  return { cardNo: digits.slice(0, CARD_DIGITS), signature: digits.slice(CARD_DIGITS) }
}

/**
 * The half minute a code was signed for, if it is good now. @throws refusal member-code/unknown when it was not signed by
 * us lately, member-code/expired, member-code/early for one that was handed out in advance.
 */
export function checkMemberCode(secret: string, { cardNo, signature }: ReadCode, now: EpochMs): number {
  const current = stepOf(now)
  const ahead = Array.from({ length: REMEMBERED_STEPS * 2 }, (_, index) => current + REMEMBERED_STEPS - index)
  const step = ahead.find((candidate) => sameDigits(signatureOf(secret, cardNo, candidate), signature))
  if (step === undefined) throw refuse('member-code/unknown')
  if (step > current) throw refuse('member-code/early')
  if (now >= step * CODE_STEP_MS + CODE_GOOD_MS) throw refuse('member-code/expired')
  return step
}

const stepOf = (at: EpochMs): number => Math.floor(at / CODE_STEP_MS)

const signatureOf = (secret: string, cardNo: string, step: number): string =>
  signedDigits(secret, idOf('code', cardNo, step), SIGNATURE_DIGITS)

function signedDigits(secret: string, text: string, count: number): string {
  if (secret === '') throw new Error('member codes have no secret')
  const mac = hmac(sha256, secret, text)
  const value = new DataView(mac.buffer, mac.byteOffset).getBigUint64(0)
  return (value % 10n ** BigInt(count)).toString().padStart(count, '0')
}

/** Compares all digits, whichever differs first. */
function sameDigits(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let index = 0; index < a.length; index++) difference |= a.charCodeAt(index) ^ b.charCodeAt(index)
  return difference === 0
}
