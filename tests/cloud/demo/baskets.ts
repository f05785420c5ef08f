import type { OrderPurchase } from '@contract/orders'
import { fen, shareOf, sumFen } from '@domain/money'
import { addDays, atMinute, dayOf, type Day } from '@domain/time'
import type { Chance } from './chance'
import type { Taken } from './shop-types'

/** The shop's doors: where a basket may be paid. */
export const stores = [
  { storeId: 'wutong', name: '梧桐路店', channel: 'pos', opensMinute: 10 * 60, closesMinute: 21 * 60 },
  { storeId: 'online', name: '线上商城', channel: 'web', opensMinute: 8 * 60, closesMinute: 23 * 60 },
] as const

type Basket = Omit<OrderPurchase, 'receiptNo'>

/** Puts one member's picks into baskets: what falls within two days is bought in one go. */
export function basketsOf(picks: readonly Taken[], chance: Chance): readonly Basket[] {
  const onlineShare = chance.pick([0.1, 0.5, 0.9])
  const trips: { on: Day; picks: Taken[] }[] = []
  for (const pick of [...picks].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const open = trips.at(-1)
    const joins = open !== undefined && pick.on <= addDays(open.on, 1) && !open.picks.some(sameProduct(pick))
    if (joins) open.picks.push(pick)
    else trips.push({ on: pick.on, picks: [pick] })
  }
  return trips.map((trip) => basketOf(trip.on, trip.picks, stores[chance.happens(onlineShare) ? 1 : 0], chance))
}

/** Numbers the baskets of the whole shop as the tills do: a receipt per store and day, in the order of time. */
export function receiptsOf(baskets: readonly Basket[]): readonly OrderPurchase[] {
  const counts = new Map<string, number>()
  const inOrder = [...baskets].sort((a, b) => a.purchasedAt - b.purchasedAt || (a.customerId < b.customerId ? -1 : 1))
  return inOrder.map((basket) => {
    const on = dayOf(basket.purchasedAt).replaceAll('-', '')
    const count = (counts.get(`${basket.storeId}:${on}`) ?? 0) + 1
    counts.set(`${basket.storeId}:${on}`, count)
    return { ...basket, receiptNo: `${on}-${String(count).padStart(4, '0')}` }
  })
}

const sameProduct = (pick: Taken) => (other: Taken) => other.product.productId === pick.product.productId

function basketOf(on: Day, picks: readonly Taken[], store: (typeof stores)[number], chance: Chance): Basket {
  const openid = picks[0]?.openid ?? ''
  const lines = picks.map(({ product, qty }) => {
    const fullFen = fen(product.priceFen * qty)
    return {
      productId: product.productId,
      name: product.name,
      qty,
      paidFen: fen(fullFen - shareOf(fullFen, offBp(on))),
    }
  })
  const minute = Math.floor(chance.between(store.opensMinute, store.closesMinute))
  return {
    storeId: store.storeId,
    channel: store.channel,
    customerId: openid,
    openid,
    purchasedAt: atMinute(on, minute),
    paidFen: sumFen(lines.map(({ paidFen }) => fen(paidFen))),
    lines,
  }
}

/** The two sales of the year take a tenth off. */
const offBp = (on: Day): number => {
  const monthDay = on.slice(5)
  const sale = (monthDay >= '06-01' && monthDay <= '06-18') || (monthDay >= '11-01' && monthDay <= '11-11')
  return sale ? 1000 : 0
}
