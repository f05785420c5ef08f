import type { StageChange } from '../segment/lifecycle'
import { addDays } from '../time'
import type { Day } from '../time'
import { byMember, inScope } from './paid-order'
import type { PaidOrder } from './paid-order'
import { rateOf } from './rate'
import type { Rate } from './rate'

/** A stretch of business days, both ends included. */
export type Stretch = { readonly fromOn: Day; readonly toOn: Day }

/** A coupon as far as redemption goes; days are inclusive. */
export type CouponUse = { readonly usableFromOn: Day; readonly usableToOn: Day; readonly redeemedOn: Day | null }

/** Coupons redeemed in the stretch, of those that could be used at some time in it. */
export function redemptionRate(coupons: readonly CouponUse[], { fromOn, toOn }: Stretch): Rate {
  const usable = coupons.filter(
    ({ usableFromOn, usableToOn, redeemedOn }) =>
      usableFromOn <= toOn && usableToOn >= fromOn && (redeemedOn === null || redeemedOn >= fromOn),
  )
  const redeemed = usable.filter(({ redeemedOn }) => redeemedOn !== null && redeemedOn <= toOn)
  return rateOf('redemption', redeemed.length, usable.length)
}

/** A term of a paid card, and whether another one followed it. */
export type CardTerm = { readonly endsOn: Day; readonly renewedOn: Day | null }

/** Terms that ended in the stretch and were renewed by `graceDays` after their end at the latest, of those that ended in it. */
export function renewalRate(terms: readonly CardTerm[], { fromOn, toOn }: Stretch, graceDays: number): Rate {
  const ended = terms.filter(({ endsOn }) => endsOn >= fromOn && endsOn <= toOn)
  const renewed = ended.filter(({ endsOn, renewedOn }) => renewedOn !== null && renewedOn <= addDays(endsOn, graceDays))
  return rateOf('renewal', renewed.length, ended.length)
}

/** A member's rank among the tiers at the beginning and the end of a stretch, 0 the lowest. */
export type TierMove = { readonly rankBefore: number; readonly rankAfter: number }

/** Members who rose, of those who were not at the top already. */
export function upgradeRate(moves: readonly TierMove[], topRank: number): Rate {
  const could = moves.filter(({ rankBefore }) => rankBefore < topRank)
  return rateOf(
    'tier-upgrade',
    could.filter(({ rankBefore, rankAfter }) => rankAfter > rankBefore).length,
    could.length,
  )
}

/** A message to a member who was asleep when it was sent. */
export type WakeUpCall = { readonly memberId: string; readonly sentOn: Day }

/** Sleepers who bought within `days` after the first message to them, of those whose days are over at `today`. */
export function wakeUpRate(calls: readonly WakeUpCall[], orders: readonly PaidOrder[], days: number, today: Day): Rate {
  const first = new Map<string, Day>()
  for (const { memberId, sentOn } of calls) {
    const before = first.get(memberId)
    if (before === undefined || sentOn < before) first.set(memberId, sentOn)
  }
  const judged = [...first].filter(([, sentOn]) => addDays(sentOn, days) <= today)
  const bought = byMember(inScope(orders, {}))
  const woken = judged.filter(([memberId, sentOn]) =>
    (bought.get(memberId) ?? []).some(({ on }) => on > sentOn && on <= addDays(sentOn, days)),
  )
  return rateOf('wake-up', woken.length, judged.length)
}

/** Members who became lost in the stretch, of those who were not lost on the day before it; histories are oldest first. */
export function churnRate(histories: readonly (readonly StageChange[])[], { fromOn, toOn }: Stretch): Rate {
  const present = histories.filter((history) => {
    const before = stageOn(history, addDays(fromOn, -1))
    return before !== undefined && before.stage !== 'lost'
  })
  const left = present.filter((history) =>
    history.some(({ stage, since }) => stage === 'lost' && since >= fromOn && since <= toOn),
  )
  return rateOf('churn', left.length, present.length)
}

/** Members who came back in the stretch, of those who slept or were lost on the day before it, whether anybody called or not. */
export function wokenRate(histories: readonly (readonly StageChange[])[], { fromOn, toOn }: Stretch): Rate {
  const sleeping = histories.filter((history) => {
    const before = stageOn(history, addDays(fromOn, -1))
    return before !== undefined && sleeps(before)
  })
  const woken = sleeping.filter((history) =>
    history.some((change) => !sleeps(change) && change.since >= fromOn && change.since <= toOn),
  )
  return rateOf('wake-up', woken.length, sleeping.length)
}

const sleeps = ({ stage }: StageChange): boolean => stage === 'asleep' || stage === 'lost'

const stageOn = (history: readonly StageChange[], on: Day): StageChange | undefined =>
  [...history].reverse().find(({ since }) => since <= on)
