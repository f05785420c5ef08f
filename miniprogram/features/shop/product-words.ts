import type { PackLasts, ProductPage } from '@contract/shop'
import { daysBetween } from '@domain/time'
import { yuan } from '../../text/amounts'
import { monthDay } from '../../text/dates'

/** How long a pack lasts: 一包大约用 31 天. */
export const lastsTitle = ({ days }: PackLasts): string => `一份大约用 ${days} 天`

/** Why we think so, and what it means for today: words, a day that stays in one piece, words. */
export function lastsWhy(lasts: PackLasts, today: string): readonly [string, string, string] {
  if (lasts.basis === 'product') return ['大家通常隔这么久再买。您买过两次后，就按您自己的算。', '', '']
  const learnt = `按您最近 ${lasts.times} 次购买估算。`
  if (lasts.dueOn === null) return [learnt, '', '']
  const days = daysBetween(today, lasts.dueOn)
  if (days < 0) return [`${learnt}家里那份 `, monthDay(lasts.dueOn), '前后就该用完了。']
  return [`${learnt}家里那份大约 `, monthDay(lasts.dueOn), days <= 10 ? '用完，今天下单正好接上。' : '用完。']
}

/** What a parcel costs. */
export function shippingText({ feeFen, freeFromFen }: ProductPage['shipping']): string {
  if (feeFen === 0) return '包邮'
  return freeFromFen === null ? `${yuan(feeFen)} 元` : `${yuan(feeFen)} 元，满 ${freeFromFen / 100} 元免`
}

/** How much there is. */
export function leftText(left: number): string {
  if (left === 0) return '卖完了，正在补货'
  return left < 10 ? `只剩 ${left} 件` : '有货'
}
