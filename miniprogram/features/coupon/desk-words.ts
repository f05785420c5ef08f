import type { CouponWay, WatchedCoupon } from '@contract/coupon'
import type { Day } from '@domain/time'
import { grouped, yuan } from '../../text/amounts'
import { longDay, monthDay } from '../../text/dates'
import { figureOf, limitWords, thresholdWords } from './words'

const WAYS: Readonly<Record<CouponWay, string>> = { claim: '自己领', code: '凭券码', issue: '店里发', share: '朋友送' }
const FOREVER = '2090-01-01'

/** What a coupon is: ¥12，满 99，限宠物类. */
export function offerWords({ face }: WatchedCoupon): string {
  const { sign, count, unit } = figureOf(face.benefit)
  return [`${sign}${count}${count !== '' && unit !== '' ? ' ' : ''}${unit}`, thresholdWords(face), limitWords(face)]
    .filter((words) => words !== '')
    .join('，')
}

/** How and until when it can be got: 自己领、朋友送，到12月20日. */
export function whenWords({ ways, state, openFromOn, untilOn }: WatchedCoupon, today: Day): string {
  const how = ways.map((way) => WAYS[way]).join('、')
  if (state === 'soon') return `${how}，${dated(openFromOn, today)}开始`
  if (state === 'over') return `${how}，${dated(untilOn, today)}结束了`
  return untilOn > FOREVER ? how : `${how}，到${dated(untilOn, today)}`
}

/** How many are left: 剩 1,987; without limit, nothing is counted down. */
export const leftWords = ({ stock, left }: WatchedCoupon): string =>
  stock === null ? '不限量' : `剩 ${grouped(left ?? 0)}`

/** Of how many: 共 2,000 张; '' without limit. */
export const stockWords = ({ stock }: WatchedCoupon): string => (stock === null ? '' : `共 ${grouped(stock)} 张`)

/** Everything that is said of a template in lines: what it is, how it is got, what became of it. */
export const watchedWords = (coupon: WatchedCoupon, today: Day): string =>
  [offerWords(coupon), whenWords(coupon, today), usedWords(coupon), budgetWords(coupon)]
    .filter((words) => words !== '')
    .join('\n')

/** What has become of the copies, and how many of them: 领了 13，用了 4（31%）. */
export function usedWords({ issued, redeemed }: WatchedCoupon): string {
  if (issued === 0) return '还没有人领'
  if (redeemed === 0) return `领了 ${grouped(issued)}，还没有人用`
  return `领了 ${grouped(issued)}，用了 ${grouped(redeemed)}（${Math.round((redeemed / issued) * 100)}%）`
}

/** What is spent of the budget; '' where there is none. */
export const budgetWords = ({ budgetFen, spentFen }: WatchedCoupon): string =>
  budgetFen === null ? '' : `预算 ${yuan(budgetFen)} 元，用了 ${yuan(spentFen ?? 0)} 元`

const dated = (on: Day, today: Day): string => (on.slice(0, 4) === today.slice(0, 4) ? monthDay(on) : longDay(on))
