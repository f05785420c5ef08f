import { fiftyCopies, twentyOff } from '../../../../tests/fixtures/value/coupons'
import { yuan } from '../../../../tests/fixtures/value/programs'
import { checkTemplate } from './check-template'
import type { CouponTemplate } from './template'
import type { CouponTerms } from './terms'

const problemsOf = (change: Partial<CouponTemplate>) =>
  checkTemplate({ ...fiftyCopies, ...change }).map((violation) => violation.problem)
const terms = (change: Partial<CouponTerms>): Partial<CouponTemplate> => ({ terms: { ...twentyOff, ...change } })

test.each<[string, Partial<CouponTemplate>]>([
  ['满 100 减 20', {}],
  ['无门槛减 5 元', terms({ thresholdFen: yuan(0), benefit: { kind: 'amount-off', offFen: yuan(5) } })],
  ['八折', terms({ benefit: { kind: 'percent-off', offBp: 2_000, mostFen: null } })],
  ['免运费', terms({ benefit: { kind: 'shipping-off', mostFen: null } })],
  ['赠品', terms({ benefit: { kind: 'gift', productId: 'p1', qty: 1, worthFen: yuan(9.9) } })],
  ['固定日期', { validity: { kind: 'fixed', fromAt: fiftyCopies.openFromAt, untilAt: fiftyCopies.openUntilAt } }],
])('%s can be published', (_, change) => expect(problemsOf(change)).toEqual([]))

test.each<[string, Partial<CouponTemplate>]>([
  ['名称应有 1 到 20 个字', terms({ name: '' })],
  ['减免金额应是正数，并且不超过门槛', terms({ benefit: { kind: 'amount-off', offFen: yuan(120) } })],
  ['折扣应在 0 到 10 折之间', terms({ benefit: { kind: 'percent-off', offBp: 10_001, mostFen: null } })],
  ['运费减免应是正数', terms({ benefit: { kind: 'shipping-off', mostFen: yuan(0) } })],
  ['赠品件数和价值应是正数', terms({ benefit: { kind: 'gift', productId: 'p1', qty: 0, worthFen: yuan(1) } })],
  ['使用门槛应是非负金额', terms({ thresholdFen: yuan(-1), benefit: { kind: 'shipping-off', mostFen: null } })],
  ['至少选一种领取方式', { ways: [] }],
  ['领取结束时间应晚于开始时间', { openUntilAt: fiftyCopies.openFromAt }],
  ['有效期不对，请核对', { validity: { kind: 'relative', afterDays: 0, days: 0 } }],
  ['有效期不对，请核对', { validity: { kind: 'fixed', fromAt: 2, untilAt: 1 } }],
  ['总量应是正整数', { stock: 0 }],
  ['每人限领应在 1 到 100 张之间', { perMember: 0 }],
  ['每次放量应是正整数', { releases: [{ at: 0, count: -1 }] }],
  ['放量之和不能超过总量', { releases: [{ at: 0, count: 51 }] }],
  ['预算应是正数', { budgetFen: yuan(0) }],
])('says: %s', (problem, change) => expect(problemsOf(change)).toEqual([problem]))

test.each<[string, string, readonly string[]]>([
  ['a gift that the shop sells can be published', 'soap', []],
  ['a gift that is not there cannot', 'no-such-thing', ['赠品应是店里在卖的商品']],
  ['nor one that is in the points mall and no goods', 'mall-service', ['赠品应是店里在卖的商品']],
])('%s', (_, productId, problems) => {
  const gift = { terms: { ...twentyOff, benefit: { kind: 'gift', productId, qty: 1, worthFen: yuan(9) } as const } }
  const template = { ...fiftyCopies, ...gift }
  expect(checkTemplate(template, new Set(['soap', 'tea'])).map(({ problem }) => problem)).toEqual(problems)
})
