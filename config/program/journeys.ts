import type { Journey } from '@domain/journey/journey'

/** Journeys by code. The replenishment reminder: a plan is due, the goal is a purchase, one message at most. */
export const journeys: readonly Journey[] = [
  {
    code: 'replenishment',
    entry: 'plan-due',
    purpose: 'replenishment',
    leadDays: 2,
    staleDays: 7,
    steps: [
      { kind: 'goal', goal: 'bought-product' },
      { kind: 'touch', templateCode: 'replenishment-due', page: 'packages/member/reminder/index' },
    ],
  },
]
