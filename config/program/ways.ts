import type { WaysProgram } from '@domain/points/ways-program'

/** Ways to earn besides buying; 0 points: not offered. Subscribing and sharing earn nothing: the platform forbids it. */
export const ways: WaysProgram = {
  signIn: { points: [1, 1, 2, 2, 3, 3, 8] },
  activities: {
    profile: { points: 50, mostADay: null, mostEver: 1 },
    review: { points: 20, mostADay: 3, mostEver: null },
    survey: { points: 30, mostADay: 1, mostEver: null },
    'chosen-post': { points: 100, mostADay: 1, mostEver: null },
    'friend-purchase': { points: 200, mostADay: 5, mostEver: 50 },
  },
  budgetPoints: 200_000,
  adjustLimitPoints: 1_000,
}
