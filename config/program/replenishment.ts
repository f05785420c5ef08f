import type { ReplenishmentProgram } from '@domain/replenishment/replenishment-program'

/** Plans look 45 days ahead and stay for two weeks after their late day. */
export const replenishment: ReplenishmentProgram = { horizonDays: 45, keepDays: 14, maxPlans: 30 }
