import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `gift_orders`. */
export const giftOrders: Queries['giftOrders'] = {
  ofMember: (memberId, beforeAt, limit) =>
    find('gift_orders', { memberId, placedAt: command.lt(beforeAt) }, [['placedAt', 'desc']], limit),
  toSend: (limit) => find('gift_orders', { state: 'placed' }, [['placedAt', 'asc']], limit),
  toFetch: (limit) =>
    find('gift_orders', { state: 'ready', pickupCode: command.neq(null) }, [['placedAt', 'asc']], limit),
  findToSettle: (now, limit) => find('gift_orders', { settleAt: command.lte(now) }, [['settleAt', 'asc']], limit),
  byPickupCode: async (code) => (await find('gift_orders', { pickupCode: code }, [['placedAt', 'desc']], 1))[0] ?? null,
}
