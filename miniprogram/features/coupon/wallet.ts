import type { CouponWallet } from '@contract/coupon'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** 我的券, as last seen. */
export const wallet = createQuery<CouponWallet>('coupons', () => cloud.coupon.openWallet({}))
