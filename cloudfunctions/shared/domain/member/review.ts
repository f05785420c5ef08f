import { fen, type Fen } from '../money'
import { addDays, type Day } from '../time'
import { periodEnd, qualifyingAmount, type QualifyingBuckets } from './qualifying'
import { rankOf, tierByCode, tierOf, type TierCode, type TierProgram, type TierRule, type TierStanding } from './tier'

/** What a review needs to know of a member. */
export type TierMember = {
  readonly standing: TierStanding
  readonly qualifying: QualifyingBuckets
  readonly joinedOn: Day
}

/** What a review decided. A renewal keeps the level and begins a new period. */
export type TierChange = {
  readonly kind: 'upgrade' | 'downgrade' | 'renewal'
  readonly from: TierCode
  readonly to: TierCode
  readonly reason: 'qualified' | 'period-ended' | 'refunded'
  readonly qualifyingFen: Fen
  readonly standing: TierStanding
}

/** The standing of somebody who joins today: the lowest level, which nobody can lose. */
export const firstStanding = (program: TierProgram, today: Day): TierStanding => ({
  code: tierOf(program, fen(0)).code,
  sinceOn: today,
  keptUntilOn: null,
  promotion: null,
})

/**
 * Upgrade at once; downgrade only after the period's end and grace, one level at most; null when nothing changes.
 * `purchaseId` is the purchase just posted, remembered as what lifted the member.
 */
export function reviewTier(
  program: TierProgram,
  member: TierMember,
  today: Day,
  purchaseId: string | null = null,
): TierChange | null {
  const { standing } = member
  const qualifyingFen = qualifyingAmount(member.qualifying, program.window, today, member.joinedOn)
  const deserved = tierOf(program, qualifyingFen)
  if (rankOf(program, deserved.code) > rankOf(program, standing.code)) {
    const promotion = purchaseId ? { purchaseId, from: standing.code, keptUntilOn: standing.keptUntilOn } : null
    return moved(program, member, today, {
      kind: 'upgrade',
      to: deserved,
      reason: 'qualified',
      qualifyingFen,
      promotion,
      periodFrom: today,
    })
  }
  return periodOver(program, standing, today) ? reviewAtPeriodEnd(program, member, today, qualifyingFen) : null
}

/** After a refund: undoes a promotion only if the refunded purchase made it and the amount no longer suffices. */
export function reviewAfterRefund(
  program: TierProgram,
  member: TierMember,
  purchaseId: string,
  today: Day,
): TierChange | null {
  const { code, keptUntilOn, promotion } = member.standing
  if (promotion?.purchaseId !== purchaseId) return null
  const qualifyingFen = qualifyingAmount(member.qualifying, program.window, today, member.joinedOn)
  const deserved = tierOf(program, qualifyingFen)
  const rank = Math.max(rankOf(program, deserved.code), rankOf(program, promotion.from))
  const to = program.tiers[rank]
  if (!to || rank >= rankOf(program, code)) return null
  const back = to.code === promotion.from
  const standing: TierStanding = {
    code: to.code,
    sinceOn: today,
    keptUntilOn: back ? promotion.keptUntilOn : keptUntilOn,
    promotion: back ? null : promotion,
  }
  return { kind: 'downgrade', from: code, to: to.code, reason: 'refunded', qualifyingFen, standing }
}

/** The next day a level must be looked at even if nothing is bought: after the period and its grace; null: never. */
export const reviewOnOf = (program: TierProgram, standing: TierStanding): Day | null =>
  standing.keptUntilOn && addDays(standing.keptUntilOn, program.graceDays + 1)

/** The purchases of the period that ended count, and so do those made since, in the grace. */
function reviewAtPeriodEnd(program: TierProgram, member: TierMember, today: Day, qualifyingFen: Fen): TierChange {
  const { code } = member.standing
  const endedOn = member.standing.keptUntilOn ?? today
  const atEnd = qualifyingAmount(member.qualifying, program.window, endedOn, member.joinedOn)
  const rank = rankOf(program, code)
  const suffices = (amount: Fen) => rankOf(program, tierOf(program, amount).code) >= rank
  const below = program.tiers[rank - 1]
  const verdict = { promotion: null, qualifyingFen: atEnd > qualifyingFen ? atEnd : qualifyingFen }
  if (below && !suffices(verdict.qualifyingFen))
    return moved(program, member, today, {
      ...verdict,
      kind: 'downgrade',
      to: below,
      reason: 'period-ended',
      periodFrom: endedOn,
    })
  const periodFrom = suffices(atEnd) ? endedOn : today
  const to = tierByCode(program, code)
  return moved(program, member, today, { ...verdict, kind: 'renewal', to, reason: 'qualified', periodFrom })
}

type Verdict = Pick<TierChange, 'kind' | 'reason' | 'qualifyingFen'> & {
  readonly to: TierRule
  readonly promotion: TierStanding['promotion']
  readonly periodFrom: Day
}

function moved(program: TierProgram, member: TierMember, today: Day, verdict: Verdict): TierChange {
  const { kind, to, reason, qualifyingFen, promotion, periodFrom } = verdict
  const sinceOn = kind === 'renewal' ? member.standing.sinceOn : today
  const keptUntilOn = rankOf(program, to.code) === 0 ? null : periodEnd(program.window, periodFrom, member.joinedOn)
  const standing: TierStanding = { code: to.code, sinceOn, keptUntilOn, promotion }
  return { kind, from: member.standing.code, to: to.code, reason, qualifyingFen, standing }
}

function periodOver(program: TierProgram, standing: TierStanding, today: Day): boolean {
  const reviewOn = reviewOnOf(program, standing)
  return reviewOn !== null && today >= reviewOn
}
