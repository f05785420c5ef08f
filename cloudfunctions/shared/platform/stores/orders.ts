import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `orders`. */
export const orders: Queries['orders'] = {
  ofMember: (memberId, before, limit) =>
    find('orders', { memberId, createdAt: command.lt(before) }, [['createdAt', 'desc']], limit),
  findToLookAt: (now, limit) => find('orders', { lookAt: command.lte(now) }, [['lookAt', 'asc']], limit),
  async receivedSince(afterAt, afterId, limit) {
    const together = await find(
      'orders',
      { receivedAt: afterAt, orderId: command.gt(afterId) },
      [['orderId', 'asc']],
      limit,
    )
    const later = await find(
      'orders',
      { receivedAt: command.gt(afterAt) },
      [
        ['receivedAt', 'asc'],
        ['orderId', 'asc'],
      ],
      limit,
    )
    return [...together, ...later].slice(0, limit)
  },
  withAskedRefund: (limit) => find('orders', { 'refunds.state': 'asked' }, [['createdAt', 'asc']], limit),
  inState: (state, limit) => find('orders', { state }, [['createdAt', 'asc']], limit),
}
