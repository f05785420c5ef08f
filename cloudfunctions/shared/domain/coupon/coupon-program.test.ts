import { coupons as defaults } from '@program/coupons'
import { fiftyCopies } from '../../../../tests/fixtures/value/coupons'
import { yuan } from '../../../../tests/fixtures/value/programs'
import { checkCouponProgram } from './coupon-program'

test('the delivered coupons can be published', () => expect(checkCouponProgram(defaults)).toEqual([]))

test('violations say where: a template, two of one id, a rule without its coupon', () => {
  const rule = {
    ruleId: 'r1',
    templateId: 'nowhere',
    occasion: { kind: 'purchase', fromFen: yuan(0), onlyFirst: true },
  } as const
  const templates = [fiftyCopies, { ...fiftyCopies, stock: 0 }]
  expect(checkCouponProgram({ templates, rules: [rule, rule], warnDays: 0 })).toEqual([
    { at: 'templates.t1.stock', problem: '总量应是正整数' },
    { at: 'templates.t1', problem: '券的编号不能重复' },
    { at: 'rules.r1', problem: '规则的编号不能重复' },
    { at: 'rules.r1', problem: '规则要发的券不存在' },
    { at: 'rules.r1', problem: '规则要发的券不存在' },
    { at: 'warnDays', problem: '到期提醒应提前 1 到 30 天' },
  ])
})
