import type { EarningWay, SignInPage } from '@contract/points'
import { openAccount } from '@domain/points/account'
import { activityPoints, countOn } from '@domain/points/activity'
import { pointsOfDay, streakOn } from '@domain/points/sign-in'
import { offeredWays } from '@domain/points/ways-program'
import { dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import type { ActivityCounts } from '../context/points'
import { balanceOf } from '../views/points-balance'

/** What the sign-in page shows: the streak, what each day of the round brings, and the other ways to earn. */
export async function signInPage(ctx: MemberContext): Promise<SignInPage> {
  const [last, counts, account] = await Promise.all([
    ctx.database.read('sign_ins', ctx.memberId),
    ctx.database.read('activity_counts', ctx.memberId),
    ctx.database.read('points_accounts', ctx.memberId),
  ])
  const today = dayOf(ctx.now)
  const { signIn } = ctx.program.ways
  const streakDays = streakOn(last, today)
  const isDone = last?.lastOn === today
  const round = signIn.points.length
  const done = isDone ? ((streakDays - 1) % round) + 1 : streakDays % round
  return {
    today,
    balance: balanceOf(ctx, account ?? openAccount(ctx.memberId)),
    streakDays,
    isDone,
    earnedPoints: isDone ? last.points : null,
    nextPoints: pointsOfDay(signIn, streakDays + 1),
    days: signIn.points.map((points, place) => ({ points, isDone: place < done })),
    ways: waysOf(ctx, counts),
  }
}

function waysOf(ctx: MemberContext, stored: ActivityCounts | null): readonly EarningWay[] {
  const { ways } = ctx.program
  return offeredWays(ways).map((kind) => {
    const rule = ways.activities[kind]
    const { points, mostADay, mostEver } = rule
    const count = countOn(stored?.counts[kind], dayOf(ctx.now))
    return { kind, points, mostADay, mostEver, isOpen: activityPoints(rule, count) > 0 }
  })
}
