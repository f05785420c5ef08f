import { useState } from 'react'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { say } from '../../platform/toast'
import { cart, piecesOf } from './cart'

/** Puts one more piece of a product into the cart and tells how many there are then. */
export function useAdding(productId: string, onChanged: (inCart: number) => void) {
  const [busy, setBusy] = useState(false)
  const add = async () => {
    setBusy(true)
    try {
      const before = await cloud.shop.openCart({})
      const had = before.entries.find((entry) => entry.productId === productId)?.qty ?? 0
      const page = await cloud.shop.changeCart({ productId, qty: had + 1 })
      cart.put(() => page)
      onChanged(piecesOf(page))
      say('放进购物车了')
    } catch (thrown) {
      say(failureOf(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  return { busy, add: () => void add() }
}
