import type { CouponDesk } from '@contract/coupon'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** The coupons of the shop, with what became of each. */
export const couponDesk = createQuery<CouponDesk>('coupon-desk', () => cloud.coupon.openDesk({}))
