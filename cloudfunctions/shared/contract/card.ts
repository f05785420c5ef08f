import * as v from 'valibot'
import type { CardIncome, MonthOfCards } from '@domain/member/card-income'
import type { Day } from '@domain/time'
import { reads, writes } from './action'
import { dayField, fenField, idField } from './fields'
import type { PaymentSheet } from './order'

/** A card that can be bought, with what it brings. `priceOff` as it is said: 9 折; null: none. */
export type CardOffer = {
  readonly planId: string
  readonly name: string
  readonly priceFen: number
  readonly termMonths: number
  readonly priceOff: string | null
  readonly freeShipping: boolean
  /** Points a yuan earns, in basis points of one point. */
  readonly earnRateBp: number
  /** Names of the coupons given each month, one for each copy. */
  readonly monthlyCoupons: readonly string[]
  readonly earlyAccessHours: number
}

/** The card a member holds today. `backFen`: what giving it back would bring now. */
export type HeldCard = {
  readonly planId: string
  readonly name: string
  readonly fromOn: Day
  /** The last day of everything that is paid for. */
  readonly lastOn: Day
  readonly savedFen: number
  readonly paidFen: number
  readonly backFen: number
}

/** A term that is over or was given back. */
export type FormerTerm = {
  readonly name: string
  readonly fromOn: Day
  readonly lastOn: Day
  readonly savedFen: number
  readonly refundedFen: number | null
}

/** 会员卡 in one call. */
export type CardPage = {
  readonly today: Day
  readonly held: HeldCard | null
  readonly offers: readonly CardOffer[]
  readonly former: readonly FormerTerm[]
}

/** A card being bought; `sheet` null: it cannot be paid just now, or is paid already. */
export type CardStart = { readonly orderId: string; readonly sheet: PaymentSheet | null }

/** What cards brought between two days: sold, renewed, given back. */
export type CardIncomeReport = CardIncome & {
  readonly fromOn: Day
  readonly untilOn: Day
  readonly held: number
  /** The same by month, newest first; at most 24. */
  readonly months: readonly MonthOfCards[]
}

/** Area `card`: the paid card. */
export const card = {
  openCard: reads<CardPage>()('member', v.strictObject({})),
  /** Buys or renews; `priceFen` is the price that was shown. */
  buyCard: writes<CardStart>()('member', v.strictObject({ planId: idField, priceFen: fenField })),
  /** Asks WeChat Pay whether it is paid, so that nobody waits for a callback. */
  checkCardPayment: writes<CardPage>()(
    'member',
    v.strictObject({ orderId: v.pipe(v.string(), v.regex(/^C\d{20}$/, 'the number of a card')) }),
  ),
  /** Days left away: this month and the eleven before it. */
  openIncome: reads<CardIncomeReport>()(
    'operator',
    v.strictObject({ fromOn: v.exactOptional(dayField), untilOn: v.exactOptional(dayField) }),
  ),
  /** Gives the card back; `backFen` is what was shown. */
  giveBackCard: writes<CardPage>()('member', v.strictObject({ backFen: fenField })),
}
