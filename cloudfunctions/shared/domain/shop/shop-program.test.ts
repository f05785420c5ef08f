import { shop as defaults } from '@program/shop'
import { offerOf } from '../../../../tests/fixtures/value/carts'
import { yuan } from '../../../../tests/fixtures/value/programs'
import type { ReductionStep } from './offer'
import { checkShopProgram, type ShopProgram } from './shop-program'

const problemsOf = (change: Partial<ShopProgram>) =>
  checkShopProgram({ ...defaults, ...change }).map((violation) => violation.problem)
const steps = (...pairs: readonly (readonly [number, number])[]) => ({
  offers: [
    offerOf('r1', 'reduction', {
      kind: 'steps',
      steps: pairs.map(([from, off]): ReductionStep => ({ fromFen: yuan(from), offFen: yuan(off) })),
    }),
  ],
})
const badSteps = '满减应一档比一档高，减免不超过门槛'

test('the delivered prices can be published, and so can a shop without points as cash', () => {
  expect(problemsOf({})).toEqual([])
  expect(
    problemsOf({
      pointsCash: null,
      offers: [offerOf('m', 'member', { kind: 'percent-off', offBp: 500, mostFen: null })],
    }),
  ).toEqual([])
})

test.each<[string, Partial<ShopProgram>]>([
  [badSteps, steps()],
  [badSteps, steps([100, 120])],
  [badSteps, steps([100, 10], [100, 20])],
  [badSteps, steps([100, 10], [200, 10])],
  ['券请在券模板里设置', { offers: [offerOf('c', 'coupon', { kind: 'amount-off', offFen: yuan(5) })] }],
  ['券的宽限天数应是非负整数', { returns: { ...defaults.returns, couponGraceDays: -1 } }],
  ['抵 1 元所需积分应是正整数', { pointsCash: { pointsPerYuan: 0.5, leastPoints: 0, stepPoints: 1, mostShareBp: 1 } }],
  ['起用积分应是非负整数', { pointsCash: { pointsPerYuan: 100, leastPoints: -1, stepPoints: 1, mostShareBp: 1 } }],
  ['每档积分应是正整数', { pointsCash: { pointsPerYuan: 100, leastPoints: 0, stepPoints: 0, mostShareBp: 1 } }],
  ['每档积分应能抵整分的金额', { pointsCash: { pointsPerYuan: 1_000, leastPoints: 0, stepPoints: 5, mostShareBp: 1 } }],
  [
    '最多抵扣比例应在 0 到 100% 之间',
    { pointsCash: { pointsPerYuan: 100, leastPoints: 0, stepPoints: 1, mostShareBp: 10_001 } },
  ],
])('says: %s', (problem, change) => expect(problemsOf(change)).toEqual([problem]))
