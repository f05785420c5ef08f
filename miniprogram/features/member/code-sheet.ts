import type { MemberCode, MemberCodeSheet } from '@contract/member'
import type { EpochMs } from '@domain/time'

/** Codes on the phone, and by how much its clock is behind the cloud's. They are never kept when the page is left. */
export type HeldCodes = { readonly sheet: MemberCodeSheet; readonly behindMs: number }

const FEW = 5

/** Codes as they came just now, by this phone's clock. */
export const heldCodes = (sheet: MemberCodeSheet, phoneNow: EpochMs): HeldCodes => ({
  sheet,
  behindMs: sheet.now - phoneNow,
})

/** The code to show at a moment of this phone's clock, and the whole seconds until the next; null: none is left. */
export function codeAt(
  held: HeldCodes,
  phoneNow: EpochMs,
): { readonly code: MemberCode; readonly seconds: number } | null {
  const now = phoneNow + held.behindMs
  const code = held.sheet.codes.find(({ fromAt, untilAt }) => now >= fromAt && now < untilAt)
  return code ? { code, seconds: Math.ceil((code.untilAt - now) / 1000) } : null
}

/** True when so few codes are left that new ones should be asked for. */
export const runsLow = (held: HeldCodes, phoneNow: EpochMs): boolean =>
  held.sheet.codes.filter(({ untilAt }) => untilAt > phoneNow + held.behindMs).length <= FEW
