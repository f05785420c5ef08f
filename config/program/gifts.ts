import type { GiftProgram } from '@domain/points/gift-program'

/** Gifts are kept in the store for thirty days; what was posted counts as received after fifteen. */
export const gifts: GiftProgram = { fetchDays: 30, arriveDays: 15 }
