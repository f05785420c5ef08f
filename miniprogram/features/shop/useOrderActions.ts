import { useState } from 'react'
import type { OrderPage } from '@contract/order'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { askPayment } from '../../platform/payment'
import { say } from '../../platform/toast'

/** What a member does with an order; each answers the order as it is then. */
export function useOrderActions(orderId: string, onOrder: (order: OrderPage) => void) {
  const [busy, setBusy] = useState(false)
  const act = (work: () => Promise<OrderPage>) => () => {
    setBusy(true)
    void work()
      .catch((thrown: unknown) => {
        say(failureOf(thrown).message)
        return cloud.order.openOrder({ orderId })
      })
      .then(onOrder, () => undefined)
      .finally(() => setBusy(false))
  }
  return {
    busy,
    pay: act(() => payAgain(orderId)),
    cancel: act(() => cloud.order.cancelOrder({ orderId })),
    confirm: act(() => cloud.order.confirmReceipt({ orderId })),
  }
}

async function payAgain(orderId: string): Promise<OrderPage> {
  const { sheet } = await cloud.order.payOrder({ orderId })
  const outcome = sheet ? await askPayment(sheet) : 'failed'
  if (outcome === 'failed') say('没付成，请稍后再试')
  return outcome === 'paid' ? cloud.order.checkPayment({ orderId }) : cloud.order.openOrder({ orderId })
}
