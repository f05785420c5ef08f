import type { CouponSheet } from '@contract/coupon'
import { cloud } from '../../platform/cloud'
import { createQuery, type Query } from '../../platform/query'

const sheets = new Map<string, Query<CouponSheet>>()

/** One coupon, as last seen; a query for each. */
export function sheet(couponId: string): Query<CouponSheet> {
  const known = sheets.get(couponId)
  if (known) return known
  const query = createQuery<CouponSheet>(`coupon:${couponId}`, () => cloud.coupon.openCoupon({ couponId }))
  sheets.set(couponId, query)
  return query
}
