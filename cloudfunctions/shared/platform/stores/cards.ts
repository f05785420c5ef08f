import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `cards`. */
export const cards: Queries['cards'] = {
  findToSettle: (today, limit) => find('cards', { settleOn: command.lte(today) }, [['settleOn', 'asc']], limit),
  page: (afterId, limit) => find('cards', { _id: command.gt(afterId) }, [['_id', 'asc']], limit),
}

/** Questions to `card_orders`. */
export const cardOrders: Queries['cardOrders'] = {
  findToLookAt: (now, limit) => find('card_orders', { lookAt: command.lte(now) }, [['lookAt', 'asc']], limit),
}
