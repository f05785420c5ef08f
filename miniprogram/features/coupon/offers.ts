import type { CouponCenter, OfferCard } from '@contract/coupon'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { lasting } from '../../platform/pending'
import { createQuery } from '../../platform/query'
import { say } from '../../platform/toast'

/** 领券中心 with how far the cloud's clock is ahead of this phone's, in ms, so that countdowns are true. */
export type Offers = CouponCenter & { readonly aheadMs: number }

/** What can be claimed, as last seen. */
export const offers = createQuery<Offers>('coupon-offers', async () => {
  const center = await cloud.coupon.openCenter({})
  return { ...center, aheadMs: center.now - Date.now() }
})

/** Takes a copy and says what came of it; without a network the tap is kept. Never throws. */
export async function claim({ templateId }: OfferCard): Promise<void> {
  try {
    await lasting.coupon.claimCoupon({ templateId })
    offers.put((shown) => ({
      ...shown,
      offers: shown.offers.map((each) => (each.templateId === templateId ? taken(each) : each)),
    }))
    say('领到了，已放进我的券')
  } catch (thrown) {
    const failure = failureOf(thrown)
    say(failure.kind === 'offline' ? '网络断了，已经记下，连上后自动领取。' : failure.message)
    if (failure.kind === 'refused') void offers.open()
  }
}

const taken = (offer: OfferCard): OfferCard => {
  const mine = offer.mine + 1
  return { ...offer, mine, standing: mine >= offer.most ? { kind: 'held' } : offer.standing }
}
