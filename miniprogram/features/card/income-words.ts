import type { MonthOfCards } from '@domain/member/card-income'
import { grouped, yuan } from '../../text/amounts'

/** Fen as signed yuan: 1,287.00 元, −49.50 元. */
export const incomeYuan = (amountFen: number): string => `${amountFen < 0 ? '−' : ''}${yuan(Math.abs(amountFen))} 元`

/** A month with its year: 2026年11月. */
export const monthName = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

/** What happened in a month: 新开 3 张，续费 1 次，退 1 张; what did not is left out. */
export function monthWords({ sold, renewed, refunded }: MonthOfCards): string {
  const parts = [
    ...(sold > 0 ? [`新开 ${grouped(sold)} 张`] : []),
    ...(renewed > 0 ? [`续费 ${grouped(renewed)} 次`] : []),
    ...(refunded > 0 ? [`退 ${grouped(refunded)} 张`] : []),
  ]
  return parts.join('，') || '没有'
}
