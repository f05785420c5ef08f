import type { Coupon } from '@domain/coupon/coupon'
import { everything } from '@domain/coupon/scope'
import { freshStock, type CouponStock, type CouponTemplate } from '@domain/coupon/template'
import { fen } from '@domain/money'
import { openAccount, type PointsAccount } from '@domain/points/account'
import type { PointsEntry } from '@domain/points/entry'
import type { Gift, GiftStock } from '@domain/points/gift'
import type { GiftOrder } from '@domain/points/gift-order'
import type { OrderGift } from '@domain/shop/given-gift'
import type { PaidOrder } from '@domain/shop/order'
import type { OrderPrice, Shipment } from '@domain/shop/shop-order'
import { startOfDay, type EpochMs } from '@domain/time'
import { aGift } from '../../fixtures/value/gifts'

/** An order of the simulated shop. */
export type SimOrder = PaidOrder & {
  readonly gifts: readonly OrderGift[]
  readonly price: Pick<OrderPrice, 'gifts'>
  readonly shipment: Shipment | null
  readonly memberId: string
  readonly state: 'placed' | 'paid' | 'cancelled'
  readonly shippingPaidFen: number
  readonly payableFen: number
  readonly refundedFen: number
}

/** A whole shop in memory: what a store would keep, by id. Only `commit` of a change writes to it. */
export type World = {
  now: EpochMs
  readonly accounts: Map<string, PointsAccount>
  readonly entries: Map<string, PointsEntry[]>
  readonly coupons: Map<string, Coupon>
  readonly couponStock: Map<string, CouponStock>
  readonly giftStock: Map<string, GiftStock>
  readonly giftOrders: Map<string, GiftOrder>
  readonly orders: Map<string, SimOrder>
  readonly goods: Map<string, number>
  /** Requests and callbacks that have been answered. */
  readonly done: Set<string>
  /** Who a member has become by merging. */
  readonly becameOf: Map<string, string>
}

/** Members of the simulated shop. */
export const MEMBERS = ['m1', 'm2', 'm3'] as const

/** What is sold: product, price in fen, pieces to begin with. */
export const GOODS = [
  { productId: 'food', category: 'pets', priceFen: 8_990, left: 300 },
  { productId: 'litter', category: 'pets', priceFen: 3_333, left: 300 },
  { productId: 'towel', category: 'home', priceFen: 1_001, left: 40 },
  { productId: 'giftcard', category: 'cards', priceFen: 10_000, left: 300 },
] as const

/** What is only given, by coupons: product, pieces to begin with. */
export const SOAP = { productId: 'soap', left: 4 } as const

/** Coupons: a scarce one, one with a budget, one for 20 % off that goes with the first, and one for a piece of soap. */
export const TEMPLATES: readonly CouponTemplate[] = [
  template('scarce', { kind: 'amount-off', offFen: fen(2_000) }, 10_000, { stock: 3 }),
  template('budget', { kind: 'amount-off', offFen: fen(500) }, 0, { budgetFen: fen(2_000), perMember: 5 }),
  template('fifth', { kind: 'percent-off', offBp: 2_000, mostFen: fen(3_000) }, 5_000, { perMember: 3 }, ['scarce']),
  template('treat', { kind: 'gift', productId: 'soap', qty: 1, worthFen: fen(1_500) }, 5_000, { perMember: 4 }),
]

/** A gift of which there are few. */
export const MUG: Gift = aGift({
  giftId: 'mug',
  points: 40,
  perMember: 3,
  openFromAt: 0,
  openUntilAt: startOfDay('2100-01-01'),
})

/** A shop on its first day. */
export const openShop = (): World => ({
  now: startOfDay('2025-01-01'),
  accounts: new Map(MEMBERS.map((memberId) => [memberId, openAccount(memberId)])),
  entries: new Map(MEMBERS.map((memberId) => [memberId, []])),
  coupons: new Map(),
  couponStock: new Map(TEMPLATES.map(({ templateId }) => [templateId, freshStock(templateId)])),
  giftStock: new Map([['mug', { giftId: 'mug', left: 4 }]]),
  giftOrders: new Map(),
  orders: new Map(),
  goods: new Map([...GOODS, SOAP].map(({ productId, left }) => [productId, left])),
  done: new Set(),
  becameOf: new Map(),
})

/** The member somebody is today. */
export const whoIs = (world: World, memberId: string): string => {
  const became = world.becameOf.get(memberId)
  return became === undefined ? memberId : whoIs(world, became)
}

/** True once every piece of an order has come back. */
export const isAllBack = ({ lines, returned }: SimOrder): boolean =>
  lines.every((line) => returned[line.lineId] === line.qty)

/** What must be there. @throws Error when it is not. */
export function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`the simulation lost ${what}`)
  return found
}

function template(
  templateId: string,
  benefit: CouponTemplate['terms']['benefit'],
  thresholdFen: number,
  limits: Partial<CouponTemplate>,
  alsoWith: readonly string[] = [],
): CouponTemplate {
  const combinesWith = ['reduction', 'member', ...alsoWith, ...(templateId === 'scarce' ? ['fifth'] : [])]
  const terms = { name: templateId, benefit, scope: everything, thresholdFen: fen(thresholdFen), channels: null }
  return {
    templateId,
    terms: { ...terms, stacking: { stackClass: templateId, combinesWith } },
    validity: { kind: 'relative', afterDays: 0, days: 30 },
    ways: ['claim'],
    openFromAt: 0,
    openUntilAt: startOfDay('2100-01-01'),
    stock: null,
    releases: [],
    perMember: 1,
    tiers: null,
    segments: null,
    budgetFen: null,
    ...limits,
  }
}
