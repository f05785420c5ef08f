import { useState } from 'react'
import type { CheckoutPage } from '@contract/shop'
import type { Cart, PricedCart } from '@domain/shop/cart'
import type { Delivery } from '@domain/shop/delivery'
import { priceCart } from '@domain/shop/price-cart'
import { giftsWith } from './gifts'

/** What the shopper has chosen so far, what it costs by the very function the cloud decides with, and how to change it. */
export function useCheckout(page: CheckoutPage) {
  const [pieces, setPieces] = useState<Readonly<Record<string, number>>>({})
  const [couponIds, chooseCoupons] = useState<readonly string[] | 'best'>('best')
  const [withPoints, usePoints] = useState(false)
  const [chosen, deliverTo] = useState<Delivery | null>(null)
  const goods = page.goods.map((entry) => ({ ...entry, qty: pieces[entry.productId] ?? entry.qty }))
  const lines = page.cart.lines.map((line) => ({ ...line, qty: pieces[line.productId] ?? line.qty }))
  const cart: Cart = { ...page.cart, lines, chosenCoupons: couponIds }
  const price = (wanted: number | 'most'): PricedCart => priceCart({ ...cart, points: { ...cart.points, wanted } })
  const most = price('most')
  const priced = withPoints ? most : price(0)
  const isCoupon = (offerId: string) => page.coupons.some((coupon) => coupon.couponId === offerId)
  return {
    goods,
    priced,
    gifts: giftsWith(cart, priced, page.gifts),
    /** As many points as this order takes, and what they are worth. */
    mostPoints: { points: most.points, pointsFen: most.pointsFen },
    appliedCoupons: priced.applied.map(({ offerId }) => offerId).filter(isCoupon),
    shortOf: goods.find(({ left, qty }) => left !== null && left < qty) ?? null,
    withPoints,
    isBest: couponIds === 'best',
    delivery: chosen ?? page.lastDelivery,
    earns: earnedBy(page, priced),
    usePoints,
    deliverTo,
    chooseCoupons,
    setPieces: (productId: string, qty: number) => setPieces((before) => ({ ...before, [productId]: qty })),
  }
}

/** A checkout as far as it has been chosen. */
export type Checkout = ReturnType<typeof useCheckout>

/** What an order saves against the list price, shipping included: fen. */
export const savedFen = (priced: PricedCart): number =>
  priced.listFen - priced.goodsFen + priced.pointsFen + priced.shippingOffFen

const earnedBy = ({ earnRateBp }: CheckoutPage, { goodsFen, pointsFen }: PricedCart): number =>
  Math.floor(((goodsFen - pointsFen) * earnRateBp) / 1_000_000)
