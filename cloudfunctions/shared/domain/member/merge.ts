import { fen } from '../money'
import { refuse } from '../refusal'
import type { Day, EpochMs } from '../time'
import type { Member } from './member'
import { reviewOnOf } from './review'
import { rankOf, type TierProgram, type TierStanding } from './tier'
import type { QualifyingBuckets } from './qualifying'

/**
 * Two members who are one person becoming one; found by the one who is left behind. waiting: for a second person ·
 * moving: points and level are one, what else names the left one follows · done: nothing names them any more.
 */
export type Merge = {
  readonly leftId: string
  readonly keptId: string
  readonly state: 'waiting' | 'rejected' | 'moving' | 'done'
  /** How it is known that they are one: the person proved the number, or an operator says so. */
  readonly by: 'phone' | 'operator'
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: EpochMs
  readonly decidedBy: string | null
  readonly decidedAt: EpochMs | null
}

/** What somebody has that is worth money: with any of it, two operators are needed to move it. */
export type Holdings = { readonly points: number; readonly openCoupons: number }

/** True when a merge by hand needs a second person. */
export const isWorthMoney = ({ points, openCoupons }: Holdings): boolean => points !== 0 || openCoupons > 0

/**
 * A second person says yes or no; the same saying the same again: the same.
 * @throws refusal merge/second-person for who proposed it saying yes, merge/closed.
 */
export function decidedMerge(merge: Merge, isYes: boolean, decidedBy: string, now: EpochMs): Merge {
  const isDecided = isYes ? merge.state === 'moving' || merge.state === 'done' : merge.state === 'rejected'
  if (isDecided && merge.decidedBy === decidedBy) return merge
  if (merge.state !== 'waiting') throw refuse('merge/closed')
  if (isYes && decidedBy === merge.proposedBy) throw refuse('merge/second-person')
  return { ...merge, state: isYes ? 'moving' : 'rejected', decidedBy, decidedAt: now }
}

const HISTORY = 20

/**
 * The member who stays, with what both have spent, the higher of the two levels and the longer of its terms. Whether the
 * sum lifts them further is the next review's to say.
 */
export function mergedMember(program: TierProgram, left: Member, kept: Member): Member {
  const standing = higherOf(program, left.standing, kept.standing)
  const tierHistory = [...left.tierHistory, ...kept.tierHistory].sort((a, b) => (a.changedOn < b.changedOn ? -1 : 1))
  return {
    ...(left.birthday === undefined ? {} : { birthday: left.birthday }),
    ...(left.birthdaySetOn === undefined ? {} : { birthdaySetOn: left.birthdaySetOn }),
    ...kept,
    joinedAt: Math.min(left.joinedAt, kept.joinedAt),
    joinedOn: left.joinedOn < kept.joinedOn ? left.joinedOn : kept.joinedOn,
    standing,
    qualifying: sumOf(left.qualifying, kept.qualifying),
    tierHistory: tierHistory.slice(-HISTORY),
    reviewOn: reviewOnOf(program, standing),
    purchaseSeq: left.purchaseSeq + kept.purchaseSeq + 1,
    cadenceStale: true,
  }
}

/** The member who is left: whatever arrives for them goes to the other, and nothing is looked at again. */
export const leftMember = (left: Member, keptId: string): Member => ({ ...left, mergedInto: keptId, reviewOn: null })

function sumOf(left: QualifyingBuckets, kept: QualifyingBuckets): QualifyingBuckets {
  const months = new Set([...Object.keys(left), ...Object.keys(kept)])
  return Object.fromEntries([...months].map((month) => [month, fen((left[month] ?? 0) + (kept[month] ?? 0))]))
}

/** A level that two hold falls with no single refund; one that only one holds falls no lower than the other's. */
function higherOf(program: TierProgram, left: TierStanding, kept: TierStanding): TierStanding {
  const [leftRank, keptRank] = [rankOf(program, left.code), rankOf(program, kept.code)]
  if (leftRank === keptRank) return { ...longerOf(left, kept), promotion: null }
  const [high, low] = leftRank > keptRank ? [left, kept] : [kept, left]
  const { promotion } = high
  if (!promotion || rankOf(program, promotion.from) >= Math.min(leftRank, keptRank)) return high
  return { ...high, promotion: { ...promotion, from: low.code, keptUntilOn: low.keptUntilOn } }
}

function longerOf(left: TierStanding, kept: TierStanding): TierStanding {
  const ends = (standing: TierStanding): Day => standing.keptUntilOn ?? '9999-12-31'
  return ends(left) > ends(kept) ? left : kept
}
