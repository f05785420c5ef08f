import type { PlanCard } from '@contract/member'

/** A plan as the cloud answers it, five days before it runs out; change what a test is about. */
export const planCard = (changes: Partial<PlanCard> = {}): PlanCard => ({
  planId: 'plan-1',
  productId: 'cat-food',
  productName: '猫粮',
  pictureUrl: null,
  category: 'pet',
  dueOn: '2026-11-26',
  earlyOn: '2026-11-24',
  lateOn: '2026-11-29',
  daysLeft: 5,
  leftBp: 1610,
  reason: { cycleDays: 31, ownIntervals: 5, basis: 'yours', lastOn: '2026-10-26', lastQty: 1 },
  reminder: { state: 'none' },
  ...changes,
})
