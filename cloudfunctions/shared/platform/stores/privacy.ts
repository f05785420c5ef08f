import type { PrivacyQueries, Trace } from '../../usecases/context/privacy'
import { find } from '../find'
import { command, db } from '../sdk'

/** Documents that name a member in a field; `_id:` means those whose id begins with the member's. */
const naming = (field: string, memberId: string): object =>
  field === '_id:'
    ? { _id: command.and([command.gte(`${memberId}:`), command.lt(`${memberId};`)]) }
    : { [field]: memberId }

const where = (collection: string, condition: object) => db.collection(collection).where(condition)

/** Traces of a member in any collection. */
export const traces: PrivacyQueries['traces'] = {
  count: async (collection, field, memberId) => (await where(collection, naming(field, memberId)).count()).total,
  async page(collection, field, memberId, afterId, limit) {
    const condition = command.and([naming(field, memberId), { _id: command.gt(afterId) }])
    const found = await where(collection, condition).orderBy('_id', 'asc').limit(limit).get()
    return found.data as readonly Trace[]
  },
  remove: async (collection, field, memberId) =>
    (await where(collection, naming(field, memberId)).remove()).stats.removed,
  async rename(collection, field, memberId, goneId, blanks) {
    const { stats } = await where(collection, naming(field, memberId)).update({ data: { [field]: goneId, ...blanks } })
    return stats.updated
  },
}

/** Questions to `erasures`. */
export const erasures: PrivacyQueries['erasures'] = {
  findUnfinished: (limit) => find('erasures', { doneAt: null }, [['askedAt', 'asc']], limit),
}
