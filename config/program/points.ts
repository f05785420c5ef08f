import type { PointsProgram } from '@domain/points/program'

/** One point a yuan, to be spent after seven days, gone at the end of the month twelve months later. */
export const points: PointsProgram = {
  earnRateBp: 10_000,
  pendingDays: 7,
  expiry: { kind: 'month-end', months: 12 },
  warnDays: [30, 7],
  caps: { perPurchase: null, perDay: null, perMember: null },
  graceDays: 15,
}
