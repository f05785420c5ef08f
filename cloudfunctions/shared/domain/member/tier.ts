import { fen, type BasisPoints, type Fen } from '../money'
import type { Day } from '../time'

/** Tier material and rank, from the lowest. */
export type TierCode = 'plain' | 'silver' | 'gold' | 'diamond'

/** What a level's card is made of: 普通 paper, 银 brushed metal, 金 warm metal, 钻 deep ink. */
export type TierMaterial = TierCode

/** Something a level brings besides points and price. */
export type TierBenefit = { readonly title: string; readonly text: string }

/** One level: from which qualifying amount it begins and how much faster points grow (10,000 = once). */
export type TierRule = {
  readonly code: TierCode
  readonly name: string
  readonly fromFen: Fen
  readonly earnMultiplierBp: BasisPoints
  /** Its own where nothing is said. */
  readonly material?: TierMaterial
  readonly benefits?: readonly TierBenefit[]
}

/** Which purchases count, and how long a level once reached is kept. */
export type QualifyingWindow =
  | { readonly kind: 'rolling-months'; readonly months: number }
  | { readonly kind: 'calendar-year' }
  | { readonly kind: 'anniversary' }
  | { readonly kind: 'lifetime' }

/** The levels as data: `tiers` ascending and beginning at 0; after a period's end a level is kept `graceDays` more. */
export type TierProgram = {
  readonly tiers: readonly TierRule[]
  readonly window: QualifyingWindow
  readonly graceDays: number
}

/** A member's level, since when, and the last day it is kept without qualifying anew (null: for ever). */
export type TierStanding = {
  readonly code: TierCode
  readonly sinceOn: Day
  readonly keptUntilOn: Day | null
  /** The purchase that lifted the member here, and what was before: only its refund may undo it. */
  readonly promotion: {
    readonly purchaseId: string
    readonly from: TierCode
    readonly keptUntilOn: Day | null
  } | null
}

/** The way to the next level; `next` is null at the top. */
export type TierProgress = {
  readonly tier: TierRule
  readonly qualifyingFen: Fen
  readonly next: { readonly tier: TierRule; readonly shortFen: Fen } | null
  /** How far between this level and the next, 0–10,000; 10,000 at the top. */
  readonly progressBp: BasisPoints
}

/** The level a qualifying amount deserves. @throws RangeError when the program has no levels. */
export function tierOf(program: TierProgram, qualifyingFen: Fen): TierRule {
  const reached = program.tiers.filter((tier) => tier.fromFen <= qualifyingFen)
  return reached[reached.length - 1] ?? lowestOf(program)
}

/** The rule of a level; the lowest when the program no longer has it. */
export const tierByCode = (program: TierProgram, code: TierCode): TierRule =>
  program.tiers.find((tier) => tier.code === code) ?? lowestOf(program)

/** Rank of a level from 0; the lowest when the program no longer has it. */
export const rankOf = (program: TierProgram, code: TierCode): number =>
  Math.max(
    0,
    program.tiers.findIndex((tier) => tier.code === code),
  )

/** How far it is to the next level, counted from the level the member holds. */
export function tierProgress(program: TierProgram, code: TierCode, qualifyingFen: Fen): TierProgress {
  const tier = tierByCode(program, code)
  const above = program.tiers[rankOf(program, code) + 1]
  if (!above) return { tier, qualifyingFen, next: null, progressBp: 10_000 }
  const done = Math.max(0, Math.min(qualifyingFen, above.fromFen) - tier.fromFen)
  return {
    tier,
    qualifyingFen,
    next: { tier: above, shortFen: fen(Math.max(0, above.fromFen - qualifyingFen)) },
    progressBp: Math.floor((done * 10_000) / (above.fromFen - tier.fromFen)),
  }
}

function lowestOf(program: TierProgram): TierRule {
  const lowest = program.tiers[0]
  if (!lowest) throw new RangeError('a tier program needs at least one level')
  return lowest
}
