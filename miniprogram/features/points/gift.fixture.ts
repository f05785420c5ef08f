import type { GiftOrderCard, GiftPage, GiftTile } from '@contract/gift'

/** A mug that can be redeemed, unless it is said otherwise. */
export const aTile = (given: Partial<GiftTile> = {}): GiftTile => ({
  giftId: 'mug',
  name: '粗陶马克杯 320 ml',
  kind: 'fetch',
  unit: '只',
  pictureUrl: null,
  category: 'home',
  points: 1_200,
  left: 12,
  standing: 'open',
  shortPoints: 0,
  forTier: null,
  perMember: null,
  opensOn: '2026-11-01',
  restockOn: null,
  ...given,
})

/** Its page, for somebody with 2,486 points. */
export const aPage = (given: Partial<GiftPage['gift']> = {}): GiftPage => ({
  balance: { available: 2_486, pending: 0, debt: 0, lapsing: { points: 120, expiresOn: '2026-11-30' } },
  gift: { ...aTile(), note: '手工拉坯。', endsOn: '2027-05-19', had: 0, ...given },
  address: null,
})

/** A mug that has been redeemed and waits in the store. */
export const anOrder = (given: Partial<GiftOrderCard> = {}): GiftOrderCard => ({
  redemptionId: 'mug:m1:r1',
  giftId: 'mug',
  name: '粗陶马克杯 320 ml',
  kind: 'fetch',
  unit: '只',
  pictureUrl: null,
  category: 'home',
  points: 1_200,
  state: 'ready',
  placedOn: '2026-11-21',
  endedOn: null,
  pickupCode: 'K7MQ2XPR',
  address: null,
  parcel: null,
  cancellable: true,
  fetchUntilOn: '2026-12-21',
  ...given,
})
