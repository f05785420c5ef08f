import type { Figure } from '@contract/operator'
import type { Day } from '@domain/time'
import { grouped } from '../../text/amounts'
import { monthDay } from '../../text/dates'

/** A share as people read it, without the sign: 34.1; a dash where there is nobody it could be said of. */
export const percentOf = (share: number | null): string => (share === null ? '—' : (share * 100).toFixed(1))

/** A share with its sign: 34.1%. */
export const shareWords = (share: number | null): string => (share === null ? '—' : `${percentOf(share)}%`)

/** How a share moved against the days before, in percentage points; null where there is nothing to compare with. */
export function changeWords({ share, before }: Pick<Figure, 'share' | 'before'>): string | null {
  if (share === null || before === null) return null
  const points = Math.round((share - before) * 1000) / 10
  if (points === 0) return '和之前一样'
  return `比之前${points > 0 ? '高' : '低'} ${Math.abs(points).toFixed(1)} 个百分点`
}

/** The days a figure looks at: 8月23日 – 11月20日. */
export const daysWords = (fromOn: Day, toOn: Day): string => `${monthDay(fromOn)} – ${monthDay(toOn)}`

/** A calendar month as an axis names it: 11月. */
export const monthWords = (month: string): string => `${Number(month.slice(5, 7))}月`

/** What a share was made of: 34.1% = 128 ÷ 375. */
export const madeOf = ({ part, whole, share }: Figure): string =>
  share === null ? '还没有可以算的人' : `${grouped(part)} ÷ ${grouped(whole)} = ${shareWords(share)}`

/** Fen as whole yuan: 1,286 元. */
export const wholeYuan = (amountFen: number): string => `${grouped(Math.round(amountFen / 100))} 元`

/** Basis points as times: 2.7 倍. */
export const timesWords = (ratioBp: number): string => `${(ratioBp / 10_000).toFixed(1)} 倍`

/** What somebody typed as yuan, in fen: '' is null, what is no amount undefined. */
export function fenTyped(typed: string): number | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  if (!/^\d{1,8}(\.\d{0,2})?$/.test(text)) return undefined
  const amountFen = Math.round(Number(text) * 100)
  return amountFen <= MOST_FEN ? amountFen : undefined
}

const MOST_FEN = 1_000_000_000

const STEPS = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10]

/** The round number an axis of counts ends with, divisible by two. */
export function axisTop(highest: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(1, highest)))
  const top = STEPS.map((step) => Math.round(step * size)).find((step) => step >= highest) ?? 10 * size
  return Math.max(2, top % 2 === 0 ? top : top + 1)
}

/** The share an axis of shares ends with. */
export const shareTop = (highest: number): number => [0.1, 0.2, 0.5, 1].find((top) => highest <= top * 0.96) ?? 1
