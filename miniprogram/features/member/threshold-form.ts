import type { ThresholdProposal } from '@contract/member'

/** A level of a proposal. */
export type ProposedTier = ThresholdProposal['levels'][number]

/** Basis points as they are typed: 320 → 3.2. */
export const percentText = (shareBp: number): string => String(shareBp / 100)

/** Shares as they were typed, in basis points; null where one is none, or they are not 100 % together. */
export function readShares(typed: readonly string[]): readonly number[] | null {
  const shares = typed.map((text) => (/^\d{1,3}(\.\d{1,2})?$/.test(text.trim()) ? Math.round(Number(text) * 100) : NaN))
  return shares.reduce((total, share) => total + share, 0) === 10_000 ? shares : null
}

/** What shares come to, in percent, to be said while they are not 100; null where one is no number. */
export function totalOf(typed: readonly string[]): number | null {
  const total = typed.reduce((sum, text) => sum + (text.trim() === '' ? NaN : Math.round(Number(text) * 100)), 0)
  return Number.isFinite(total) ? total / 100 : null
}

/** Thresholds as they were typed in whole yuan, in fen: beginning at 0 and each above the one before; null otherwise. */
export function readThresholds(typed: readonly string[]): readonly number[] | null {
  const amounts = typed.map((text) => (/^\d{1,8}$/.test(text.trim()) ? Number(text) * 100 : NaN))
  const ascending = amounts.every((fen, place) => (place === 0 ? fen === 0 : fen > (amounts[place - 1] ?? fen)))
  return ascending ? amounts : null
}
