import { idOf } from '../id'
import type { Fen } from '../money'
import { addDays, type Day } from '../time'

/** When the shop gives a coupon by itself. Days of a month beyond its end mean its last day. */
export type CouponOccasion =
  | { readonly kind: 'purchase'; readonly fromFen: Fen; readonly onlyFirst: boolean }
  | { readonly kind: 'nth-order'; readonly nth: number; readonly withinDays: number }
  | { readonly kind: 'birthday'; readonly daysBefore: number }
  | { readonly kind: 'member-day'; readonly dayOfMonth: number }

/** A rule of the program: on which occasion which template is given. */
export type CouponRule = { readonly ruleId: string; readonly templateId: string; readonly occasion: CouponOccasion }

/** A purchase, as rules look at it: `earlierOn` are the days of the member's purchases before it. */
export type PurchaseMoment = {
  readonly purchaseId: string
  readonly purchasedOn: Day
  readonly paidFen: Fen
  readonly earlierOn: readonly Day[]
}

/** A coupon to be given: `slot` is the occasion, so that the same occasion gives it once. */
export type DueCoupon = { readonly ruleId: string; readonly templateId: string; readonly slot: string }

/** What a purchase earns: 首购复购 and thank-you coupons, and those of the nth order within so many days. */
export const dueAfterPurchase = (rules: readonly CouponRule[], moment: PurchaseMoment): readonly DueCoupon[] =>
  rules
    .filter(({ occasion }) => isEarned(occasion, moment))
    .map(({ ruleId, templateId }) => ({ ruleId, templateId, slot: idOf(ruleId, moment.purchaseId) }))

/** What a day brings a member: birthday coupons, once a year, and those of the member day, once a month. */
export const dueOnDay = (rules: readonly CouponRule[], birthday: string | null, today: Day): readonly DueCoupon[] =>
  rules.flatMap(({ ruleId, templateId, occasion }) => {
    const occurredOn = occasionOn(occasion, birthday, today)
    return occurredOn ? [{ ruleId, templateId, slot: idOf(ruleId, occurredOn) }] : []
  })

/** True on a day that brings every member something. */
export const isMemberDay = (rules: readonly CouponRule[], today: Day): boolean =>
  dueOnDay(rules, null, today).length > 0

/** The birthdays, as 'MM-DD', that bring a coupon on a day. */
export const birthdaysDue = (rules: readonly CouponRule[], today: Day): readonly string[] => [
  ...new Set(
    rules.flatMap(({ occasion }) => {
      if (occasion.kind !== 'birthday') return []
      const due = addDays(today, occasion.daysBefore).slice(5)
      return due === '02-28' ? [due, '02-29'] : [due]
    }),
  ),
]

function isEarned(occasion: CouponOccasion, { purchasedOn, paidFen, earlierOn }: PurchaseMoment): boolean {
  switch (occasion.kind) {
    case 'purchase':
      return paidFen >= occasion.fromFen && (!occasion.onlyFirst || earlierOn.length === 0)
    case 'nth-order': {
      const since = addDays(purchasedOn, -occasion.withinDays)
      return earlierOn.filter((on) => on > since && on <= purchasedOn).length + 1 === occasion.nth
    }
    case 'birthday':
    case 'member-day':
      return false
  }
}

function occasionOn(occasion: CouponOccasion, birthday: string | null, today: Day): Day | null {
  switch (occasion.kind) {
    case 'birthday': {
      const due = birthday && dateIn(addDays(today, occasion.daysBefore).slice(0, 4), birthday)
      return due && addDays(due, -occasion.daysBefore) === today ? due : null
    }
    case 'member-day':
      return dateIn(today.slice(0, 4), `${today.slice(5, 7)}-${String(occasion.dayOfMonth).padStart(2, '0')}`) === today
        ? today
        : null
    case 'purchase':
    case 'nth-order':
      return null
  }
}

/** A day 'MM-DD' of a year; the 29th of February and the 31st of short months are their last day. */
function dateIn(year: string, monthDay: string): Day {
  const lastOn = addDays(`${year}-${monthDay.slice(0, 2)}-28`, 4).slice(0, 8)
  const last = addDays(`${lastOn}01`, -1)
  const wished = `${year}-${monthDay}`
  return wished > last ? last : wished
}
