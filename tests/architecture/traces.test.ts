import { tracedCollections } from '../../cloudfunctions/shared/usecases/privacy/trace-table'
import { collections } from '../../config/database/collections'

test.each(tracedCollections.map(({ collection, rule }) => [collection, rule.by] as const))(
  'a member’s traces in %s are found by %s without looking at everybody’s',
  (collection, by) => {
    const indexes = collections.find(({ name }) => name === collection)?.indexes ?? []
    const isFound = by.startsWith('_id') || indexes.some(({ keys }) => keys[0]?.[0] === by)
    expect(isFound).toBe(true)
  },
)
