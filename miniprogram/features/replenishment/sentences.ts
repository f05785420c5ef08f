import { addDays } from '@domain/time'
import type { PlanCard } from '@contract/member'
import { monthDay, spread } from '../../text/dates'

/** The one sentence of a plan in three parts; the middle is a date that must not break. */
export type Headline = { readonly before: string; readonly day: string; readonly after: string }

/** 猫粮大约 11月26日用完. */
export function headline({ productName, dueOn, daysLeft }: PlanCard): Headline {
  const name = /[\w%)]$/.test(productName) ? `${productName} ` : productName
  if (daysLeft < 0) return { before: `${name}可能已经用完了`, day: '', after: '' }
  if (daysLeft === 0) return { before: `${name}大约今天用完`, day: '', after: '' }
  return { before: `${name}大约 `, day: monthDay(dueOn), after: '用完' }
}

/** The same sentence in one piece, for a screen reader or a title. */
export const headlineText = (plan: PlanCard): string => Object.values(headline(plan)).join('')

/** How often it is bought: 您通常 31 天买一次. */
export const rhythm = ({ reason }: PlanCard): string =>
  `${reason.basis === 'yours' ? '您通常' : '大家通常'} ${reason.cycleDays} 天买一次`

/** Why a plan says what it says; the second part is a date. */
export function why(plan: PlanCard): { readonly before: string; readonly day: string } {
  const { reason } = plan
  const last = reason.lastQty > 1 ? `上次买了 ${reason.lastQty} 件，在 ` : '上次是 '
  return { before: `${rhythm(plan)}，${last}`, day: monthDay(reason.lastOn) }
}

/** How much is left, in days. */
export function left({ daysLeft }: PlanCard): string {
  if (daysLeft < 0) return '比估算的日子晚了'
  return daysLeft === 0 ? '大约就在今天' : `还够 ${daysLeft} 天左右`
}

/** How sure that is: 早到 24日，晚到 29日. */
export const range = ({ earlyOn, dueOn, lateOn }: PlanCard): string => spread(earlyOn, dueOn, lateOn)

/** Where a plan goes when it is put off by so many days. */
export const postponedTo = ({ dueOn }: PlanCard, days: number): string => `改到 ${monthDay(addDays(dueOn, days))}`
