import type { CouponTemplate } from './template'

/** Something an operator has to put right, as data. */
export type TemplateViolation = { readonly at: string; readonly problem: string }

/** What is wrong with a coupon template; nothing: it can be published. */
export function checkTemplate(template: CouponTemplate): readonly TemplateViolation[] {
  const { terms, validity, stock, releases, perMember, budgetFen } = template
  const released = releases.reduce((total, release) => total + release.count, 0)
  const rules: readonly (readonly [boolean, string, string])[] = [
    [terms.name.trim() !== '' && [...terms.name].length <= 20, 'terms.name', '名称应有 1 到 20 个字'],
    benefitRule(template),
    [whole(terms.thresholdFen, 0, 1_000_000_000), 'terms.thresholdFen', '使用门槛应是非负金额'],
    [template.ways.length > 0, 'ways', '至少选一种领取方式'],
    [template.openFromAt < template.openUntilAt, 'openUntilAt', '领取结束时间应晚于开始时间'],
    [
      validity.kind === 'fixed'
        ? validity.fromAt < validity.untilAt && validity.untilAt > template.openFromAt
        : whole(validity.afterDays, 0, 365) && whole(validity.days, 1, 3_650),
      'validity',
      '有效期不对，请核对',
    ],
    [stock === null || whole(stock, 1, 10_000_000), 'stock', '总量应是正整数'],
    [whole(perMember, 1, 1_000), 'perMember', '每人限领应在 1 到 1,000 张之间'],
    [releases.every((release) => whole(release.count, 1, 10_000_000)), 'releases', '每次放量应是正整数'],
    [stock === null || released <= stock, 'releases', '放量之和不能超过总量'],
    [budgetFen === null || whole(budgetFen, 1, Number.MAX_SAFE_INTEGER), 'budgetFen', '预算应是正数'],
  ]
  return rules.filter(([holds]) => !holds).map(([, at, problem]) => ({ at, problem }))
}

function benefitRule({ terms }: CouponTemplate): readonly [boolean, string, string] {
  const { benefit, thresholdFen } = terms
  const at = 'terms.benefit'
  switch (benefit.kind) {
    case 'amount-off':
      return [
        whole(benefit.offFen, 1, 100_000_000) && (thresholdFen === 0 || benefit.offFen <= thresholdFen),
        at,
        '减免金额应是正数，并且不超过门槛',
      ]
    case 'percent-off':
      return [whole(benefit.offBp, 1, 10_000), at, '折扣应在 0 到 10 折之间']
    case 'shipping-off':
      return [benefit.mostFen === null || whole(benefit.mostFen, 1, 100_000), at, '运费减免应是正数']
    case 'gift':
      return [whole(benefit.qty, 1, 1_000) && whole(benefit.worthFen, 1, 100_000_000), at, '赠品件数和价值应是正数']
  }
}

const whole = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most
