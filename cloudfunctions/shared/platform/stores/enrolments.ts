import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `enrolments`. */
export const enrolments: Queries['enrolments'] = {
  findDue: (now, limit) =>
    find('enrolments', { state: 'running', nextAt: command.lte(now) }, [['nextAt', 'asc']], limit),
  running: (memberId, limit) => find('enrolments', { memberId, state: 'running' }, [], limit),
}
