import type { OrderStart } from '@contract/order'
import { fen } from '@domain/money'
import { refuse } from '@domain/refusal'
import { emptyBasket, without, type Wanted } from '@domain/shop/basket'
import type { PricedCart } from '@domain/shop/cart'
import type { Address } from '@domain/member/address'
import type { Delivery } from '@domain/shop/delivery'
import { namedGifts, sameGifts, type GiftPieces, type GivenGift } from '@domain/shop/given-gift'
import { goneGifts } from '@domain/shop/gone-gifts'
import { nextLookAt } from '@domain/shop/order-moves'
import { priceCart } from '@domain/shop/price-cart'
import { orderIdOf, type OrderLine, type ShopOrder } from '@domain/shop/shop-order'
import { MINUTE_MS } from '@domain/time'
import type { MemberContext } from '../context'
import { placeOrder } from '../postings/place-order'
import { postPayment } from '../postings/post-payment'
import { loadBasket, type LoadedBasket } from '../views/load-basket'
import { openSheet } from '../views/open-sheet'
import { requireForSale } from '../views/sales'

/** What waits unpaid keeps goods from others: so many at a time, among so many of the latest. */
const MOST_UNPAID = 5
const LOOK_BACK = 20

type Wish = {
  readonly lines: readonly Wanted[]
  readonly couponIds: readonly string[]
  readonly points: number
  readonly delivery:
    { readonly kind: 'post'; readonly address: Address } | { readonly kind: 'pick-up'; readonly storeId: string }
  readonly payableFen: number
  /** What came with it for nothing; absent from apps that do not say, whose orders have what there is. */
  readonly gifts?: readonly GiftPieces[] | undefined
}

/**
 * Makes the order that the shopper saw and opens its payment; one tap is one order. What it takes, stock, coupons and
 * points, is taken in the same transaction. @throws refusal order/price-changed {payableFen}, order/gifts-changed {gone}, order/sold-out,
 * order/unpaid-waiting, product/not-found, product/not-for-sale, coupon/not-usable, points/insufficient.
 */
export async function createOrder(ctx: MemberContext, wish: Wish): Promise<OrderStart> {
  const orderId = orderIdOf(ctx.memberId, ctx.requestId)
  const order =
    (await madeBefore(ctx, orderId)) ?? (await placeNew(ctx, orderId, wish).catch(orMadeMeanwhile(ctx, orderId)))
  return openSheet(ctx, order)
}

async function madeBefore(ctx: MemberContext, orderId: string): Promise<ShopOrder | null> {
  const known = await ctx.database.read('orders', orderId)
  return known?.memberId === ctx.memberId ? known : null
}

/** A tap told twice at once may find what it wants taken by itself: its coupon, the last gift. */
const orMadeMeanwhile =
  (ctx: MemberContext, orderId: string) =>
  async (thrown: unknown): Promise<ShopOrder> => {
    const made = await madeBefore(ctx, orderId)
    if (made) return made
    throw thrown
  }

async function placeNew(ctx: MemberContext, orderId: string, wish: Wish): Promise<ShopOrder> {
  const latest = await ctx.queries.orders.ofMember(ctx.memberId, Number.MAX_SAFE_INTEGER, LOOK_BACK)
  const unpaid = latest.filter((order) => order.state === 'created' && order.payUntilAt > ctx.now)
  if (unpaid.length >= MOST_UNPAID) throw refuse('order/unpaid-waiting', { most: MOST_UNPAID })
  return place(ctx, await draftOf(ctx, orderId, wish))
}

function place(ctx: MemberContext, draft: ShopOrder): Promise<ShopOrder> {
  return ctx.database.transaction(async (tx) => {
    const placed = await placeOrder(ctx, tx, draft)
    const basket = (await tx.read('baskets', ctx.memberId)) ?? emptyBasket(ctx.memberId)
    const ordered = draft.lines.map(({ productId }) => productId)
    await tx.write('baskets', ctx.memberId, { ...without(basket, ordered), lastDelivery: draft.delivery })
    if (placed.price.payableFen > 0) return placed
    const free = { transactionId: null, paidFen: fen(0), paidAt: ctx.now }
    return (await postPayment(ctx, tx, placed.orderId, free)) ?? placed
  })
}

async function draftOf(ctx: MemberContext, orderId: string, wish: Wish): Promise<ShopOrder> {
  const [basket, delivery] = await Promise.all([loadBasket(ctx, wish.lines), deliveryOf(ctx, wish.delivery)])
  if (basket.entries.some((entry) => entry.product === null)) throw refuse('product/not-found')
  requireForSale(basket.entries.flatMap(({ product }) => product ?? []))
  const points = { ...basket.cart.points, wanted: wish.points }
  const cart = { ...basket.cart, chosenCoupons: wish.couponIds, points }
  const priced = priceCart(cart)
  if (priced.payableFen !== wish.payableFen) throw refuse('order/price-changed', { payableFen: priced.payableFen })
  requireChosen(priced, wish.couponIds)
  const gifts = namedGifts(priced.gifts, basket.gifts)
  if (wish.gifts && !sameGifts(gifts, wish.gifts))
    throw refuse('order/gifts-changed', { gone: wordsFor(namedGifts(goneGifts(cart, priced), basket.gifts)) })
  const { shop, version } = ctx.program
  const payUntilAt = ctx.now + shop.orders.payMinutes * MINUTE_MS
  return {
    orderId,
    memberId: ctx.memberId,
    state: 'created',
    createdAt: ctx.now,
    payUntilAt,
    lines: linesOf(priced, basket.products),
    price: priceOf(priced),
    applied: priced.applied,
    couponIds: wish.couponIds,
    gifts,
    redeemEntryIds: [],
    policy: shop.returns,
    delivery,
    paid: null,
    shipment: null,
    receivedAt: null,
    closed: null,
    strayPayment: null,
    returned: {},
    refunds: [],
    lookAt: nextLookAt({ payUntilAt }, ctx.now),
    programVersion: version,
  }
}

/** A coupon that was chosen is used or the order is not made, also where it takes nothing off the price. */
function requireChosen({ notApplied }: PricedCart, couponIds: readonly string[]): void {
  const no = notApplied.find(({ offerId }) => couponIds.includes(offerId))
  if (no) throw refuse('coupon/not-usable', { why: no.reason.kind === 'unusable' ? no.reason.why : no.reason.kind })
}

async function deliveryOf(ctx: MemberContext, wish: Wish['delivery']): Promise<Delivery> {
  if (wish.kind === 'post') return wish
  const store = await ctx.database.read('stores', wish.storeId)
  if (!store) throw refuse('request/invalid', { path: 'delivery.storeId', expected: 'a store' })
  return { kind: 'pick-up', storeId: store.storeId, storeName: store.name }
}

function linesOf(priced: PricedCart, products: LoadedBasket['products']): readonly OrderLine[] {
  return priced.lines.map((line) => {
    const product = products.find(({ productId }) => productId === line.productId)
    return { ...line, name: product?.name ?? '', pack: product?.pack ?? '', pictureUrl: product?.pictureUrl ?? null }
  })
}

const wordsFor = (gone: readonly GivenGift[]): string => gone.map(({ name }) => name).join('」「')

const priceOf = ({ lines: _lines, applied: _applied, notApplied: _notApplied, ...price }: PricedCart) => price
