import type { CartPage } from '@contract/shop'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** The cart; it lies in the cloud, so that it is the same on every phone of a member. */
export const cart = createQuery<CartPage>('cart', () => cloud.shop.openCart({}))

/** Sets how many pieces of a product are in the cart, 0 for none. Throws a failure when it cannot be done. */
export async function setPieces(productId: string, qty: number): Promise<void> {
  const page = await cloud.shop.changeCart({ productId, qty })
  cart.put(() => page)
}

/** How many pieces lie in a cart. */
export const piecesOf = ({ entries }: CartPage): number => entries.reduce((total, { qty }) => total + qty, 0)
