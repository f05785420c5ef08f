import type { CardProgram } from '@domain/member/card-program'
import { fen } from '@domain/money'

/**
 * Paid cards, 付费会员卡: a year for 99 yuan, a quarter for 29. 9 折 on goods, no shipping, points at least double, and a
 * coupon on the first day of each month of the term. What lets cards in early is theirs a week before everybody, with the
 * quarter three days. A reminder 15 and 3 days before the end.
 */
export const card: CardProgram = {
  warnDays: [15, 3],
  plans: [
    {
      planId: 'year',
      name: '松间年卡',
      priceFen: fen(9_900),
      termMonths: 12,
      isOffered: true,
      benefits: {
        priceOffBp: 1_000,
        freeShipping: true,
        earnMultiplierBp: 20_000,
        monthlyCoupons: [{ templateId: 'card-month', count: 1 }],
        earlyAccessHours: 168,
      },
    },
    {
      planId: 'quarter',
      name: '松间季卡',
      priceFen: fen(2_900),
      termMonths: 3,
      isOffered: true,
      benefits: {
        priceOffBp: 1_000,
        freeShipping: true,
        earnMultiplierBp: 20_000,
        monthlyCoupons: [{ templateId: 'card-month', count: 1 }],
        earlyAccessHours: 72,
      },
    },
  ],
}
