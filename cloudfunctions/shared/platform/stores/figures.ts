import type { CollectionName, Queries } from '../../usecases/context'
import { command, db } from '../sdk'

/** Counts that no sum is kept of. */
export const figures: Queries['figures'] = {
  liftedBetween: (fromOn, toOn) =>
    count('members', {
      'standing.sinceOn': command.and([command.gte(fromOn), command.lte(toOn)]),
      'standing.promotion': command.neq(null),
    }),
  joinedBefore: (on) => count('members', { joinedOn: command.lt(on) }),
  standingBefore: (on, code) => count('members', { 'standing.sinceOn': command.lt(on), 'standing.code': code }),
  couponsRedeemed: (fromAt, beforeAt) =>
    count('coupons', { redeemedAt: command.and([command.gte(fromAt), command.lt(beforeAt)]) }),
  couponsUsable: (fromAt, beforeAt) =>
    count('coupons', {
      validUntilAt: command.gte(fromAt),
      validFromAt: command.lt(beforeAt),
      state: command.neq('void'),
    }),
}

const count = async (collection: CollectionName, condition: object): Promise<number> =>
  (await db.collection(collection).where(condition).count()).total
