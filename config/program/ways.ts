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
  // WeChat's rule 5.28 forbids rewards for sharing, and delayed ones. These points are for a friend's own first purchase, both
  // are told before, one level deep, and sharing or opening brings nothing; still, ask WeChat first, or turn it 'off': then
  // nothing of it is left on any screen, and nothing more is given.
  friendsPurchases: 'on',
  budgetPoints: 200_000,
  adjustLimitPoints: 1_000,
}
