import type { CouponProgram } from '@domain/coupon/coupon-program'
import { fen } from '@domain/money'
import { given, offered } from './coupon-templates'

/**
 * 首购复购: the first purchase unlocks the second for 30 days; a birthday coupon; one on the member day, the 18th; what
 * hangs in 领券中心. Ids are never used again for another offer: copies are found by them.
 */
export const coupons: CouponProgram = {
  warnDays: 3,
  templates: [...given, ...offered],
  rules: [
    {
      ruleId: 'first-unlocks-second',
      templateId: 'second-purchase',
      occasion: { kind: 'purchase', fromFen: fen(1), onlyFirst: true },
    },
    {
      ruleId: 'third-within-90',
      templateId: 'third-order',
      occasion: { kind: 'nth-order', nth: 3, withinDays: 90 },
    },
    { ruleId: 'birthday', templateId: 'birthday', occasion: { kind: 'birthday', daysBefore: 7 } },
    { ruleId: 'member-day', templateId: 'member-day', occasion: { kind: 'member-day', dayOfMonth: 18 } },
  ],
}
