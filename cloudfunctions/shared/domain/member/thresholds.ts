import { fen, type BasisPoints, type Fen } from '../money'
import { reviewTier, type TierMember } from './review'
import { rankOf, tierOf, type TierCode, type TierProgram } from './tier'
import type { Day } from '../time'
import { qualifyingAmount } from './qualifying'

/** A proposed level: from which amount, and how many members would reach it but not the next. */
export type ProposedLevel = { readonly fromFen: Fen; readonly members: number; readonly shareBp: BasisPoints }

/**
 * Proposes thresholds so that the levels hold the wanted shares, lowest first (80 / 16 / 3.2 / 0.8 % are 8,000, 1,600,
 * 320, 80). Thresholds are round figures, ascending; the shares answered are those they really make.
 */
export function proposeThresholds(amounts: readonly Fen[], sharesBp: readonly BasisPoints[]): readonly ProposedLevel[] {
  const descending = [...amounts].sort((a, b) => b - a)
  const wanted = sharesBp.map((_, level) => sharesBp.slice(level).reduce((total, share) => total + share, 0))
  const thresholds = wanted.reduce<readonly Fen[]>((lower, shareBp) => {
    const last = lower[lower.length - 1]
    if (last === undefined) return [fen(0)]
    const rank = Math.max(1, Math.round((descending.length * shareBp) / 10_000))
    return [...lower, nextRound(descending[rank - 1] ?? 0, last)]
  }, [])
  const reaching = thresholds.map((threshold) => amounts.filter((amount) => amount >= threshold).length)
  return thresholds.map((fromFen, level) => {
    const members = (reaching[level] ?? 0) - (reaching[level + 1] ?? 0)
    return { fromFen, members, shareBp: amounts.length === 0 ? 0 : Math.round((members * 10_000) / amounts.length) }
  })
}

/** The usual split, lowest level first: four fifths stay below each next level; for four levels 8,000, 1,600, 320, 80. */
export const usualSplit = (levels: number): readonly BasisPoints[] =>
  Array.from({ length: levels }, (_, level) => {
    const above = Math.round(10_000 * 0.2 ** level)
    return level === levels - 1 ? above : above - Math.round(10_000 * 0.2 ** (level + 1))
  })

/** Who would move between two levels, and how many. */
export type TierMove = { readonly from: TierCode; readonly to: TierCode; readonly members: number }

/** What a change of the rules would do: who goes up at once, and who would fall once their period is over. */
export type TierPreview = {
  readonly up: readonly TierMove[]
  readonly atRisk: readonly TierMove[]
  readonly unchanged: number
}

/** Previews a program over members before it is published; nobody falls at once. */
export function previewTiers(program: TierProgram, members: readonly TierMember[], today: Day): TierPreview {
  const moves = members.map((member) => {
    const change = reviewTier(program, member, today)
    const amount = qualifyingAmount(member.qualifying, program.window, today, member.joinedOn)
    const deserved = tierOf(program, amount).code
    const { code } = member.standing
    if (change?.kind === 'upgrade') return { kind: 'up', from: code, to: change.to } as const
    return {
      kind: rankOf(program, deserved) < rankOf(program, code) ? 'atRisk' : 'unchanged',
      from: code,
      to: deserved,
    } as const
  })
  const counted = (kind: 'up' | 'atRisk') => countMoves(moves.filter((move) => move.kind === kind))
  return {
    up: counted('up'),
    atRisk: counted('atRisk'),
    unchanged: moves.filter((move) => move.kind === 'unchanged').length,
  }
}

function countMoves(moves: readonly { readonly from: TierCode; readonly to: TierCode }[]): readonly TierMove[] {
  const counts = new Map<string, TierMove>()
  for (const { from, to } of moves) {
    const members = (counts.get(`${from}:${to}`)?.members ?? 0) + 1
    counts.set(`${from}:${to}`, { from, to, members })
  }
  return [...counts.values()]
}

/** The round figure (two digits that count, whole yuan) next to an amount, above another. */
function nextRound(amount: number, above: number): Fen {
  const target = Math.max(amount, above + 100)
  const unit = Math.max(100, 10 ** (String(Math.floor(target)).length - 2))
  const near = Math.round(target / unit) * unit
  return fen(near > above ? near : Math.ceil(target / unit) * unit)
}
