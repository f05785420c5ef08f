import { isWholeWithin, type Violation } from '../refusal'
import { checkTemplate, type GoodsSold } from './check-template'
import type { CouponRule } from './occasion'
import type { CouponTemplate } from './template'

/** Coupons as data: what there is to get, and what is given by itself on which occasion. */
export type CouponProgram = {
  readonly templates: readonly CouponTemplate[]
  readonly rules: readonly CouponRule[]
  /** How many days before it lapses a coupon's owner is told, once. */
  readonly warnDays: number
}

/** What is wrong with the coupons; nothing: they can be published. `goods`: what the shop sells, where it is known. */
export function checkCouponProgram(
  { templates, rules, warnDays }: CouponProgram,
  goods: GoodsSold = null,
): readonly Violation[] {
  const templateIds = templates.map((template) => template.templateId)
  const ruleIds = rules.map((rule) => rule.ruleId)
  return [
    ...templates.flatMap((template) =>
      checkTemplate(template, goods).map(({ at, problem }) => ({
        at: `templates.${template.templateId}.${at}`,
        problem,
      })),
    ),
    ...repeated(templateIds).map((templateId) => ({ at: `templates.${templateId}`, problem: '券的编号不能重复' })),
    ...repeated(ruleIds).map((ruleId) => ({ at: `rules.${ruleId}`, problem: '规则的编号不能重复' })),
    ...rules
      .filter((rule) => !templateIds.includes(rule.templateId))
      .map((rule) => ({ at: `rules.${rule.ruleId}`, problem: '规则要发的券不存在' })),
    ...(isWholeWithin(warnDays, 1, 30) ? [] : [{ at: 'warnDays', problem: '到期提醒应提前 1 到 30 天' }]),
  ]
}

const repeated = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
]
