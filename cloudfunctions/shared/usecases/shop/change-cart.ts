import type { CartPage } from '@contract/shop'
import { refuse } from '@domain/refusal'
import { emptyBasket, withPieces } from '@domain/shop/basket'
import type { MemberContext } from '../context'
import { openCart } from './open-cart'

/** Sets how many pieces of a product are in the cart; 0 takes it out. @throws refusal product/not-found, cart/full. */
export async function changeCart(
  ctx: MemberContext,
  input: { readonly productId: string; readonly qty: number },
): Promise<CartPage> {
  const { productId, qty } = input
  if (qty > 0 && !(await ctx.database.read('products', productId))) throw refuse('product/not-found')
  await ctx.database.transaction(async (tx) => {
    const basket = (await tx.read('baskets', ctx.memberId)) ?? emptyBasket(ctx.memberId)
    await tx.write('baskets', ctx.memberId, withPieces(basket, productId, qty, ctx.now))
  })
  return openCart(ctx)
}
