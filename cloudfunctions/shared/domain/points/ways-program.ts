import { isWholeWithin, violationsOf, type Violation } from '../refusal'
import type { ActivityRule, EarningActivity } from './activity'
import type { SignInRule } from './sign-in'

/** Ways to earn besides buying, and what keeps them in bounds. */
export type WaysProgram = {
  readonly signIn: SignInRule
  readonly activities: Readonly<Record<EarningActivity, ActivityRule>>
  /** Whether a friend's first purchase earns anything; off: there are no invitations at all. */
  readonly friendsPurchases: 'on' | 'off'
  /** What all members together may earn by these ways in a calendar month; null: no budget. */
  readonly budgetPoints: number | null
  /** Points by hand above this need a second person. */
  readonly adjustLimitPoints: number
}

/** What is on offer besides signing in, in the program's order. */
export const offeredWays = ({ activities, friendsPurchases }: WaysProgram): readonly EarningActivity[] =>
  (Object.keys(activities) as EarningActivity[]).filter(
    (kind) => activities[kind].points > 0 && (kind !== 'friend-purchase' || friendsPurchases === 'on'),
  )

/** What is wrong with the ways to earn; nothing: they can be published. */
export function checkWaysProgram(ways: WaysProgram): readonly Violation[] {
  const { signIn, activities, friendsPurchases, budgetPoints, adjustLimitPoints } = ways
  const limit = (most: number | null) => most === null || isWholeWithin(most, 1, 100_000)
  return violationsOf([
    [signIn.points.length >= 1 && signIn.points.length <= 31, 'signIn.points', '签到周期应在 1 到 31 天之间'],
    [
      signIn.points.every((points) => isWholeWithin(points, 0, 10_000)),
      'signIn.points',
      '签到积分应在 0 到 10,000 之间',
    ],
    ...Object.entries(activities).map(
      ([activity, rule]) =>
        [
          isWholeWithin(rule.points, 0, 100_000) && limit(rule.mostADay) && limit(rule.mostEver),
          `activities.${activity}`,
          '积分应在 0 到 100,000 之间，次数上限应是正整数',
        ] as const,
    ),
    [
      budgetPoints === null || isWholeWithin(budgetPoints, 1, Number.MAX_SAFE_INTEGER),
      'budgetPoints',
      '积分预算应是正整数',
    ],
    [friendsPurchases === 'on' || friendsPurchases === 'off', 'friendsPurchases', '只能是 on 或 off'],
    [isWholeWithin(adjustLimitPoints, 0, 1_000_000_000), 'adjustLimitPoints', '单人调整上限应是非负整数'],
  ])
}
