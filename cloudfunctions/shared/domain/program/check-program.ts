import { checkMetrics } from '../analytics/metrics-program'
import { checkCommunityProgram } from '../community/community-program'
import type { GoodsSold } from '../coupon/check-template'
import { checkCouponProgram } from '../coupon/coupon-program'
import { checkExperiments } from '../experiment/experiment-program'
import { checkFollowUps } from '../journey/follow-up'
import { checkCardProgram } from '../member/card-program'
import { checkTierProgram } from '../member/check-tiers'
import { checkMessages } from '../messaging/message-program'
import { checkPointsProgram } from '../points/program'
import { checkWaysProgram } from '../points/ways-program'
import { isWholeWithin, violationsOf, type Check, type Violation } from '../refusal'
import { isSegmentCode } from '../segment/segment-code'
import { checkShopProgram } from '../shop/shop-program'
import type { Program } from './program'

/**
 * Everything that keeps a program from being published: each section's own check, and what sections say of each other.
 * `goods`: what the shop sells, where it is known, for what the program gives of it.
 */
export const checkProgram = (program: Program, goods: GoodsSold = null): readonly Violation[] => [
  ...within('tiers', checkTierProgram(program.tiers)),
  ...within('card', checkCardProgram(program.card)),
  ...within('points', checkPointsProgram(program.points)),
  ...within('ways', checkWaysProgram(program.ways)),
  ...within('coupons', checkCouponProgram(program.coupons, goods)),
  ...within('shop', checkShopProgram(program.shop)),
  ...within(
    'messages',
    checkMessages(program.messages).map(({ path, problem }) => ({ at: path, problem })),
  ),
  ...within('community', checkCommunityProgram(program.community)),
  ...within('followUps', checkFollowUps(program.followUps)),
  ...within('experiments', checkExperiments(program.experiments)),
  ...within('metrics', checkMetrics(program.metrics)),
  ...violationsOf([...planChecks(program), ...journeyChecks(program), ...crossChecks(program)]),
]

const within = (section: keyof Program, violations: readonly Violation[]): readonly Violation[] =>
  violations.map(({ at, problem }) => ({ at: `${section}.${at}`, problem }))

const planChecks = ({ replenishment: { horizonDays, keepDays, maxPlans } }: Program): readonly Check[] => [
  [isWholeWithin(horizonDays, 7, 365), 'replenishment.horizonDays', '补货计划应提前看 7 到 365 天'],
  [isWholeWithin(keepDays, 0, 90), 'replenishment.keepDays', '过期的补货计划应保留 0 到 90 天'],
  [isWholeWithin(maxPlans, 1, 100), 'replenishment.maxPlans', '每位会员的补货计划应有 1 到 100 条'],
]

function journeyChecks({ journeys }: Program): readonly Check[] {
  const codes = journeys.map(({ code }) => code)
  return [
    [new Set(codes).size === codes.length, 'journeys', '旅程的编号不能重复'],
    ...journeys.flatMap(({ code, leadDays, staleDays, steps }): Check[] => [
      [isWholeWithin(leadDays, 0, 30), `journeys.${code}.leadDays`, '提前天数应在 0 到 30 之间'],
      [isWholeWithin(staleDays, 1, 60), `journeys.${code}.staleDays`, '过时天数应在 1 到 60 之间'],
      [steps.some(({ kind }) => kind === 'touch'), `journeys.${code}.steps`, '旅程里至少要有一条消息'],
    ]),
  ]
}

/** What one section names must stand in another. */
function crossChecks({ journeys, followUps, messages, tiers, shop, card, coupons }: Program): readonly Check[] {
  const templates = new Set(messages.templates.map(({ code }) => code))
  const couponIds = new Set(coupons.templates.map(({ templateId }) => templateId))
  const levels = new Set(tiers.tiers.map(({ code }) => code))
  const named = [
    ...journeys.flatMap(({ code, steps }) =>
      steps.flatMap((step) => (step.kind === 'touch' ? [{ at: `journeys.${code}`, template: step.templateCode }] : [])),
    ),
    ...followUps.steps.flatMap((step) =>
      step.kind === 'visit' ? [{ at: `followUps.${step.visit}`, template: step.templateCode }] : [],
    ),
  ]
  return [
    ...named.map(({ at, template }): Check => [templates.has(template), at, `没有编号是「${template}」的消息模板`]),
    ...card.plans.map(({ planId, benefits }): Check => [
      benefits.monthlyCoupons.every(({ templateId }) => couponIds.has(templateId)),
      `card.plans.${planId}`,
      '每月送的券不存在',
    ]),
    ...coupons.templates.map(({ templateId, segments }): Check => [
      (segments ?? []).every(isSegmentCode),
      `coupons.${templateId}.segments`,
      '券给的人群不存在',
    ]),
    ...shop.memberPrices.map(({ tier }): Check => [
      levels.has(tier),
      `shop.memberPrices.${tier}`,
      '会员价写的等级不存在',
    ]),
  ]
}
