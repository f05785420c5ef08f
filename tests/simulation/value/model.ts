import type { Coupon } from '@domain/coupon/coupon'
import { startOfDay } from '@domain/time'
import { newReference, type RefAccount, type RefSpend } from './reference'
import { GOODS, MEMBERS, SOAP } from './world'

/** What the simulation believes, in plain counters. */
export type Model = {
  now: number
  accounts: Map<string, RefAccount>
  becameOf: Map<string, string>
  /** Points spent on an order or a gift, by whom they came from. */
  spends: Map<string, RefSpend>
  restored: Map<string, number>
  paidFen: Map<string, number>
  refundedFen: Map<string, number>
  returned: Map<string, number>
  goods: Map<string, number>
  claimed: Map<string, number>
  mugsLeft: number
  mugsHad: Map<string, number>
  requests: number
}

export const newModel = (): Model => ({
  now: startOfDay('2025-01-01'),
  accounts: new Map(MEMBERS.map((memberId) => [memberId, newReference()])),
  becameOf: new Map(),
  spends: new Map(),
  restored: new Map(),
  paidFen: new Map(),
  refundedFen: new Map(),
  returned: new Map(),
  goods: new Map([...GOODS, SOAP].map(({ productId, left }) => [productId, left])),
  claimed: new Map(),
  mugsLeft: 4,
  mugsHad: new Map(),
  requests: 0,
})

/** Adds to a counter. */
export const count = (counters: Map<string, number>, key: string, change: number): void =>
  void counters.set(key, (counters.get(key) ?? 0) + change)

/** A coupon that counts as used or kept for an order. */
export const isTaken = (coupon: Coupon): boolean => coupon.state === 'locked' || coupon.state === 'redeemed'
