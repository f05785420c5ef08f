import { bucketOf } from '../id'

const BUCKETS = 10_000

/** One arm of an experiment and its share of those who take part, in basis points. */
export type Arm = { readonly code: string; readonly shareBp: number }

/** Who takes part, and how they are split. The first arm is what the others are compared with. */
export type Design = {
  readonly experimentCode: string
  /** Changing it deals anew; two experiments with the same salt would move together. */
  readonly salt: string
  /** Share of members who take part, in basis points. */
  readonly trafficBp: number
  readonly arms: readonly Arm[]
}

/** Members no message that we start ever reaches: the yardstick of everything together. */
export type GlobalHoldout = { readonly salt: string; readonly shareBp: number }

/** A problem of a design, as data. */
export type DesignProblem =
  'fewer-than-two-arms' | 'arm-twice' | 'shares-do-not-sum' | 'traffic-out-of-range' | 'no-salt'

/** The arm a member belongs to, always the same one; null for those who do not take part. */
export function armOf(design: Design, memberId: string): string | null {
  if (bucketOf(`${design.salt}:traffic`, memberId, BUCKETS) >= design.trafficBp) return null
  let left = bucketOf(`${design.salt}:arm`, memberId, BUCKETS)
  for (const { code, shareBp } of design.arms) {
    if (left < shareBp) return code
    left -= shareBp
  }
  return null
}

/** True for members of the global holdout. Its salt is its own, so that it cuts across every experiment evenly. */
export const isHeldOut = (holdout: GlobalHoldout, memberId: string): boolean =>
  bucketOf(`${holdout.salt}:holdout`, memberId, BUCKETS) < holdout.shareBp

/** What is wrong with a design; empty when it can run. */
export function checkDesign({ salt, trafficBp, arms }: Design): DesignProblem[] {
  const shares = arms.map(({ shareBp }) => shareBp)
  const isSound = shares.every((share) => Number.isInteger(share) && share > 0)
  const problems: [DesignProblem, boolean][] = [
    ['no-salt', salt === ''],
    ['fewer-than-two-arms', arms.length < 2],
    ['arm-twice', new Set(arms.map(({ code }) => code)).size < arms.length],
    ['shares-do-not-sum', !isSound || shares.reduce((sum, share) => sum + share, 0) !== BUCKETS],
    ['traffic-out-of-range', !(trafficBp >= 0 && trafficBp <= BUCKETS)],
  ]
  return problems.filter(([, isWrong]) => isWrong).map(([problem]) => problem)
}
