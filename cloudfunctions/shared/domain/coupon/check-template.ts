import { isWholeWithin, violationsOf, type Check, type Violation } from '../refusal'
import type { CouponTemplate } from './template'

/** A claim looks at all copies that its member has. */
const MOST_PER_MEMBER = 100

/** The ids of the goods a shop sells; null where they are not known. */
export type GoodsSold = ReadonlySet<string> | null

/** What is wrong with a coupon template; nothing: it can be published. A gift must be goods, where these are known. */
export function checkTemplate(template: CouponTemplate, goods: GoodsSold = null): readonly Violation[] {
  const { terms, validity, stock, releases, perMember, budgetFen } = template
  const released = releases.reduce((total, release) => total + release.count, 0)
  return violationsOf([
    [terms.name.trim() !== '' && [...terms.name].length <= 20, 'terms.name', '名称应有 1 到 20 个字'],
    benefitRule(template),
    [isSold(template, goods), 'terms.benefit', '赠品应是店里在卖的商品'],
    [isWholeWithin(terms.thresholdFen, 0, 1_000_000_000), 'terms.thresholdFen', '使用门槛应是非负金额'],
    [template.ways.length > 0, 'ways', '至少选一种领取方式'],
    [template.openFromAt < template.openUntilAt, 'openUntilAt', '领取结束时间应晚于开始时间'],
    [
      validity.kind === 'fixed'
        ? validity.fromAt < validity.untilAt && validity.untilAt > template.openFromAt
        : isWholeWithin(validity.afterDays, 0, 365) && isWholeWithin(validity.days, 1, 3_650),
      'validity',
      '有效期不对，请核对',
    ],
    [stock === null || isWholeWithin(stock, 1, 10_000_000), 'stock', '总量应是正整数'],
    [isWholeWithin(perMember, 1, MOST_PER_MEMBER), 'perMember', '每人限领应在 1 到 100 张之间'],
    [releases.every((release) => isWholeWithin(release.count, 1, 10_000_000)), 'releases', '每次放量应是正整数'],
    [stock === null || released <= stock, 'releases', '放量之和不能超过总量'],
    [budgetFen === null || isWholeWithin(budgetFen, 1, Number.MAX_SAFE_INTEGER), 'budgetFen', '预算应是正数'],
  ])
}

function benefitRule({ terms }: CouponTemplate): Check {
  const { benefit, thresholdFen } = terms
  const at = 'terms.benefit'
  switch (benefit.kind) {
    case 'amount-off':
      return [
        isWholeWithin(benefit.offFen, 1, 100_000_000) && (thresholdFen === 0 || benefit.offFen <= thresholdFen),
        at,
        '减免金额应是正数，并且不超过门槛',
      ]
    case 'percent-off':
      return [isWholeWithin(benefit.offBp, 1, 10_000), at, '折扣应在 0 到 10 折之间']
    case 'shipping-off':
      return [benefit.mostFen === null || isWholeWithin(benefit.mostFen, 1, 100_000), at, '运费减免应是正数']
    case 'gift':
      return [
        isWholeWithin(benefit.qty, 1, 1_000) && isWholeWithin(benefit.worthFen, 1, 100_000_000),
        at,
        '赠品件数和价值应是正数',
      ]
  }
}

const isSold = ({ terms: { benefit } }: CouponTemplate, goods: GoodsSold): boolean =>
  goods === null || benefit.kind !== 'gift' || goods.has(benefit.productId)
