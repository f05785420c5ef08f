import { useRef, useState } from 'react'
import type { OrderStart } from '@contract/order'
import type { Delivery } from '@domain/shop/delivery'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { turnTo } from '../../platform/navigate'
import { askPayment } from '../../platform/payment'
import { newRequestId } from '../../platform/request-id'
import { say } from '../../platform/toast'
import type { Checkout } from './useCheckout'

/**
 * The tap on 微信支付: makes the order, shows the payment sheet, and goes to the order's page. A tap that got no answer is
 * repeated as the same tap, so that there is never a second order; nothing is sent by itself later.
 */
export function usePlaceOrder(checkout: Checkout, onPlaced: (delivery: Delivery) => void, onRefused: () => void) {
  const attempt = useRef({ wish: '', requestId: '' })
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState('')
  const place = async () => {
    const wish = wishOf(checkout)
    if (!wish) return setNotice('先选一个收货地址，或者到店自取。')
    const text = JSON.stringify(wish)
    if (attempt.current.wish !== text) attempt.current = { wish: text, requestId: newRequestId() }
    setBusy(true)
    setNotice('')
    try {
      const start = await cloud.shop.createOrder(wish, attempt.current.requestId)
      if (checkout.delivery) onPlaced(checkout.delivery)
      await payAndFollow(start)
    } catch (thrown) {
      const failure = failureOf(thrown)
      setNotice(failure.message)
      if (failure.kind === 'refused') {
        attempt.current = { wish: '', requestId: '' }
        onRefused()
      }
    } finally {
      setBusy(false)
    }
  }
  return { busy, notice, place: () => void place() }
}

/** Shows the payment sheet of an order, asks the cloud to make sure, and leads to the order's page. */
export async function payAndFollow({ orderId, sheet, state }: OrderStart): Promise<void> {
  const outcome = sheet ? await askPayment(sheet) : null
  if (outcome === 'paid') await cloud.order.checkPayment({ orderId }).catch(() => undefined)
  if (outcome === 'failed' || (!sheet && state === 'created')) say('没付成，订单给您留着，可以再付')
  turnTo('shop/order', { orderId })
}

function wishOf({ goods, appliedCoupons, priced, gifts, delivery }: Checkout) {
  if (!delivery) return null
  return {
    lines: goods.map(({ productId, qty }) => ({ productId, qty })),
    couponIds: [...appliedCoupons],
    points: priced.points,
    delivery: delivery.kind === 'post' ? delivery : ({ kind: 'pick-up', storeId: delivery.storeId } as const),
    payableFen: priced.payableFen,
    gifts: gifts.given.map(({ productId, qty }) => ({ productId, qty })),
  }
}
