import type { AdjustmentCard } from '@contract/points'
import type { EpochMs } from '@domain/time'
import { grouped } from '../../text/amounts'
import { clockTime } from '../../text/dates'

/** What is given or taken: 补给 300 积分, 扣减 80 积分. */
export const amountWords = (points: number): string =>
  `${points > 0 ? '补给' : '扣减'} ${grouped(Math.abs(points))} 积分`

/** Who proposed it, and when. */
export const proposedWords = ({ proposedByName, proposedAt }: AdjustmentCard, now: EpochMs): string =>
  `${proposedByName} ${clockTime(proposedAt, now)}提出`

/** What became of it, by whom and when. */
export function decidedWords(adjustment: AdjustmentCard, now: EpochMs): string {
  const { state, isSecond, decidedByName, proposedByName, decidedAt } = adjustment
  const when = decidedAt === null ? '' : `${clockTime(decidedAt, now)} `
  if (!isSecond) return state === 'rejected' ? `${when}${proposedByName} 自己撤回` : `${when}${proposedByName} 直接调整`
  return `${when}${proposedByName} 提出，${decidedByName ?? ''} ${state === 'applied' ? '同意' : '没有同意'}`
}

/** The points a form speaks of, or null where what was typed is no whole number from 1 to a million. */
export function readPoints(typed: string): number | null {
  const points = /^\d{1,7}$/.test(typed.trim()) ? Number(typed.trim()) : 0
  return points >= 1 && points <= 1_000_000 ? points : null
}
