import type { GivenGift } from '@domain/shop/given-gift'

/** What is to be handed out: 送 燕麦奶 × 2. */
export const giftWords = ({ name, qty }: GivenGift): string => `送 ${name}${qty > 1 ? ` × ${qty}` : ''}`

/** What a member keeps though their receipt was refunded; '' for nothing. */
export const keptWords = (gifts: readonly GivenGift[]): string =>
  gifts.length === 0 ? '' : `送的${gifts.map(({ name }) => `「${name}」`).join('')}归顾客，不用收回。`
