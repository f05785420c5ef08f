import { isWholeWithin, violationsOf, type Violation } from '../refusal'
import type { CardPlan } from './card'

/** The paid cards as data; `warnDays`: so many days before the end a member is told, each time once. */
export type CardProgram = { readonly plans: readonly CardPlan[]; readonly warnDays: readonly number[] }

/** What is wrong with the paid cards; nothing: they can be published. */
export const checkCardProgram = ({ plans, warnDays }: CardProgram): readonly Violation[] =>
  violationsOf([
    [new Set(plans.map(({ planId }) => planId)).size === plans.length, 'plans', '会员卡不能重复'],
    [plans.every(({ name }) => name.trim() !== ''), 'plans', '会员卡要有名称'],
    [plans.every(({ priceFen }) => isWholeWithin(priceFen, 1, 10_000_000)), 'plans', '会员卡的价格应大于 0'],
    [plans.every(({ termMonths }) => isWholeWithin(termMonths, 1, 36)), 'plans', '期限应在 1 到 36 个月之间'],
    [plans.every(({ benefits }) => isWholeWithin(benefits.priceOffBp, 0, 5_000)), 'plans', '会员价应在 5 折到原价之间'],
    [
      plans.every(({ benefits }) => isWholeWithin(benefits.earnMultiplierBp, 10_000, 100_000)),
      'plans',
      '积分倍数应在 1 到 10 之间',
    ],
    [
      plans.every(({ benefits }) => isWholeWithin(benefits.earlyAccessHours, 0, 720)),
      'plans',
      '提前购买应在 0 到 720 小时之间',
    ],
    [warnDays.every((days) => isWholeWithin(days, 1, 90)), 'warnDays', '到期提醒应在 1 到 90 天之前'],
  ])
