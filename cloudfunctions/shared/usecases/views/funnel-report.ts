import type { FunnelReport, FunnelStageLine } from '@contract/dashboard'
import { stepsOf, type FunnelStage } from '@domain/analytics/funnel'
import { windowTo } from '@domain/analytics/read-pieces'
import type { Rollup } from '@domain/analytics/rollup'

const WINDOW_DAYS = 90

/** The four stages of 90 days with their definitions; null where no night has counted them. */
export function funnelReport(rollup: Rollup | null): FunnelReport | null {
  if (!rollup?.funnel) return null
  const { sums } = rollup.funnel
  const steps = stepsOf(sums).map((step): FunnelStageLine => ({ ...step, ...WORDS[step.stage] }))
  return {
    ...windowTo(rollup.throughOn, WINDOW_DAYS),
    steps,
    sentence: sentenceOf(steps),
    note: `用过的会员里有 ${sums.heard} 位答了回访或写了评价。没看商品就来买的、不让记录浏览的会员不在里面。`,
  }
}

const WORDS: Readonly<Record<FunnelStage, { readonly name: string; readonly definition: string }>> = {
  before: { name: '购买前', definition: '90 天里看过商品或放进过购物车的会员' },
  at: { name: '购买中', definition: '其中在那天或之后付了款、没有全额退掉的' },
  'in-use': { name: '使用中', definition: '其中收到货的：门店当场拿走，线上确认收货或到期自动确认' },
  after: { name: '购买后', definition: '其中换一天又来买的' },
}

const ADVICE: Readonly<Record<FunnelStage, string>> = {
  before: '',
  at: '先看商品页：价格、库存、评价是不是让人放心。',
  'in-use': '先看发货：晚发、在途和拒收的订单。',
  after: '先看首购后的三次回访和补货提醒有没有发到。',
}

/** Where most are lost, and what to look at first. */
function sentenceOf(steps: readonly FunnelStageLine[]): string {
  const lost = steps.filter((step) => step.ofPrevious !== null)
  const worst = lost.reduce<FunnelStageLine | null>(
    (least, step) => (least === null || (step.ofPrevious ?? 1) < (least.ofPrevious ?? 1) ? step : least),
    null,
  )
  if (!worst) return '90 天里还没有会员看过商品。'
  return `走到“${worst.name}”的最少，只有上一步的 ${((worst.ofPrevious ?? 0) * 100).toFixed(1)}%。${ADVICE[worst.stage]}`
}
