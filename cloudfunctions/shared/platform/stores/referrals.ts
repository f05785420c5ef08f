import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `referrals`. */
export const referrals: Queries['referrals'] = {
  findToLookAt: (now, limit) => find('referrals', { lookAt: command.lte(now) }, [['lookAt', 'asc']], limit),
  ofCode: (code, limit) => find('referrals', { code }, [['at', 'desc']], limit),
}
