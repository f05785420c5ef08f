import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `purchases`. */
export const purchases: Queries['purchases'] = {
  ofMember: (memberId, limit) => find('purchases', { memberId }, [['purchasedAt', 'desc']], limit),
  async since(memberId, after, limit) {
    const found = await find(
      'purchases',
      { memberId, purchasedAt: command.gte(after) },
      [['purchasedAt', 'desc']],
      limit,
    )
    return found.filter((purchase) => purchase.refundedFen === 0 || purchase.refundedFen < purchase.paidFen)
  },
}
