import type { PointsBalance } from '@contract/member'
import { spendableAt } from '@domain/points/balance'
import type { PointsAccount } from '@domain/points/account'
import { lapsing } from '@domain/points/balance'
import type { EpochMs } from '@domain/time'
import type { Context } from '../context'

/** A balance as its member sees it now, whether or not the nightly job has tidied. */
export function balanceOf(ctx: Context, account: PointsAccount): PointsBalance {
  return {
    available: spendableAt(account, ctx.now),
    pending: pendingAt(account, ctx.now),
    debt: account.debtPoints,
    lapsing: lapsing(account, ctx.now, Math.max(0, ...ctx.program.points.warnDays)),
  }
}

const pendingAt = (account: PointsAccount, now: EpochMs): number =>
  account.lots
    .filter((lot) => lot.state === 'pending' && lot.availableAt > now)
    .reduce((total, lot) => total + lot.points, 0)
