import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `audit_entries`. */
export const auditEntries: Queries['auditEntries'] = {
  ofMember: (memberId, since, limit) =>
    find('audit_entries', { memberId, askedAt: command.gte(since) }, [['askedAt', 'desc']], limit),
}
