import { refuse } from '@domain/refusal'
import { GIFT_GONE, giftOf, handOutGift, type GiftPieces, type GivenGift } from '@domain/shop/given-gift'
import type { Transaction } from '../context'
import { changeStock } from './change-stock'

/**
 * Hands gifts out at a counter: takes their pieces from stock and answers what they are.
 * @throws refusal coupon/not-usable {why: gift-gone}, also for what the shop does not have.
 */
export async function handOutGifts(tx: Transaction, gifts: readonly GiftPieces[]): Promise<readonly GivenGift[]> {
  const given = await nameGifts(tx, gifts)
  if (given.length < gifts.length) throw refuse('coupon/not-usable', { why: GIFT_GONE })
  await changeStock(tx, gifts, handOutGift)
  return given
}

/** Gifts by their products; what the shop no longer has is left out. */
export async function nameGifts(
  from: Pick<Transaction, 'read'>,
  gifts: readonly GiftPieces[],
): Promise<readonly GivenGift[]> {
  const products = await Promise.all(gifts.map(({ productId }) => from.read('products', productId)))
  return gifts.flatMap(({ qty }, index) => {
    const product = products[index]
    return product ? [giftOf(product, qty)] : []
  })
}
