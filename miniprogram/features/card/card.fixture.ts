import type { CardOffer, HeldCard } from '@contract/card'

/** A year's card as the cloud offers it; change what a test is about. */
export const cardOffer = (changes: Partial<CardOffer> = {}): CardOffer => ({
  planId: 'year',
  name: '松间年卡',
  priceFen: 9_900,
  termMonths: 12,
  priceOff: '9 折',
  freeShipping: true,
  earnRateBp: 20_000,
  monthlyCoupons: ['会员卡每月 15 元'],
  earlyAccessHours: 24,
  ...changes,
})

/** A card that has saved something; change what a test is about. */
export const heldCard = (changes: Partial<HeldCard> = {}): HeldCard => ({
  planId: 'year',
  name: '松间年卡',
  fromOn: '2026-05-01',
  lastOn: '2027-04-30',
  savedFen: 4_200,
  paidFen: 9_900,
  backFen: 4_300,
  ...changes,
})
