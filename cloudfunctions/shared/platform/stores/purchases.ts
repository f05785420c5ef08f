import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `purchases`. */
export const purchases: Queries['purchases'] = {
  ofMember: (memberId, limit) => find('purchases', { memberId }, [['purchasedAt', 'desc']], limit),
  postedSince: ({ at, id }, boughtSince, limit) => {
    const wanted = { live: true, storeId: command.neq('online'), purchasedAt: command.gte(boughtSince) }
    return find(
      'purchases',
      command.or([
        { ...wanted, postedAt: command.gt(at) },
        { ...wanted, postedAt: at, _id: command.gt(id) },
      ]),
      [
        ['postedAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
    )
  },
  async sinceOfMany(memberIds, after, limit) {
    const found = await find(
      'purchases',
      { memberId: command.in(memberIds), purchasedAt: command.gte(after) },
      [['purchasedAt', 'desc']],
      limit,
    )
    return found.filter((purchase) => purchase.refundedFen < purchase.paidFen)
  },
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
