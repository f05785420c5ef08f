import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `gifts`. */
export const gifts: Queries['gifts'] = {
  list: (now, limit) => find('gifts', { openUntilAt: command.gt(now) }, [['sort', 'asc']], limit),
}
