import type { Coupon } from '../coupon/coupon'
import { idOf } from '../id'
import { dayOf, daysBetween, type Day, type EpochMs } from '../time'
import type { InboxEntry } from './inbox'

/** Tells that a coupon lapses soon. */
export function lapseNotice(coupon: Coupon, now: EpochMs): Omit<InboxEntry, 'readAt'> {
  const lastOn = dayOf(coupon.validUntilAt - 1)
  const daysLeft = daysBetween(dayOf(now), lastOn)
  const when = daysLeft <= 0 ? '今天' : daysLeft === 1 ? '明天' : ` ${daysLeft} 天后`
  return notice(
    coupon,
    'lapse',
    now,
    `有一张券${when}过期`,
    `「${coupon.terms.name}」${fromWords(coupon)}，${monthDay(lastOn)}前有效。`,
  )
}

/** Tells that the shop has given a coupon. */
export const giftNotice = (coupon: Coupon, now: EpochMs): Omit<InboxEntry, 'readAt'> =>
  notice(
    coupon,
    'given',
    now,
    `送您一张券：${coupon.terms.name}`,
    `${fromWords(coupon)}，${monthDay(dayOf(coupon.validUntilAt - 1))}前有效，放在我的券里了。`,
  )

const notice = (
  { couponId, memberId }: Coupon,
  what: string,
  postedAt: EpochMs,
  title: string,
  text: string,
): Omit<InboxEntry, 'readAt'> => ({
  entryId: idOf('coupon', what, couponId),
  memberId,
  kind: 'coupon',
  title,
  text,
  page: `packages/member/coupon/index?couponId=${encodeURIComponent(couponId)}`,
  postedAt,
})

const fromWords = ({ terms }: Coupon): string =>
  terms.thresholdFen === 0 ? '没有门槛' : `满 ${terms.thresholdFen / 100} 元可用`

const monthDay = (on: Day): string => `${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`
