import type { CouponProgram } from '@domain/coupon/coupon-program'
import type { CouponTemplate } from '@domain/coupon/template'
import type { CouponTerms } from '@domain/coupon/terms'
import { fen } from '@domain/money'
import { startOfDay } from '@domain/time'

const everything = { include: { kind: 'all' }, excludedProductIds: [], excludedCategories: [] } as const

const amountOff = (name: string, fromYuan: number, offYuan: number): CouponTerms => ({
  name,
  benefit: { kind: 'amount-off', offFen: fen(offYuan * 100) },
  scope: everything,
  thresholdFen: fen(fromYuan * 100),
  stacking: { stackClass: 'coupon', combinesWith: ['activity', 'member', 'reduction', 'shipping'] },
  channels: null,
})

const given = (templateId: string, terms: CouponTerms, days: number): CouponTemplate => ({
  templateId,
  terms,
  validity: { kind: 'relative', afterDays: 0, days },
  ways: ['issue'],
  openFromAt: startOfDay('2020-01-01'),
  openUntilAt: startOfDay('2100-01-01'),
  stock: null,
  releases: [],
  perMember: 100,
  tiers: null,
  segments: null,
  budgetFen: null,
})

/** 首购复购: the first purchase unlocks the second for 30 days; a birthday coupon; one on the member day, the 18th. */
export const coupons: CouponProgram = {
  warnDays: 3,
  templates: [
    given('second-purchase', amountOff('复购立减 15 元', 80, 15), 30),
    given('birthday', amountOff('生日立减 20 元', 100, 20), 30),
    given('member-day', amountOff('会员日立减 10 元', 60, 10), 1),
  ],
  rules: [
    {
      ruleId: 'first-unlocks-second',
      templateId: 'second-purchase',
      occasion: { kind: 'purchase', fromFen: fen(1), onlyFirst: true },
    },
    { ruleId: 'birthday', templateId: 'birthday', occasion: { kind: 'birthday', daysBefore: 7 } },
    { ruleId: 'member-day', templateId: 'member-day', occasion: { kind: 'member-day', dayOfMonth: 18 } },
  ],
}
