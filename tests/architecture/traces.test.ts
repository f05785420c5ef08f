import { traceTable, tracedCollections } from '../../cloudfunctions/shared/usecases/privacy/trace-table'
import { mergeTable } from '../../cloudfunctions/shared/usecases/member/merge-table'
import { collections } from '../../config/database/collections'

test.each(tracedCollections.map(({ collection, rule }) => [collection, rule.by] as const))(
  'a member’s traces in %s are found by %s without looking at everybody’s',
  (collection, by) => {
    const indexes = collections.find(({ name }) => name === collection)?.indexes ?? []
    const isFound = by.startsWith('_id') || indexes.some(({ keys }) => keys[0]?.[0] === by)
    expect(isFound).toBe(true)
  },
)

test('what names a member has a rule for when two become one, and by the same field; what names nobody has none', () => {
  for (const [collection, trace] of Object.entries(traceTable)) {
    const merge = mergeTable[collection as keyof typeof mergeTable]
    expect([collection, merge.kind === 'none']).toEqual([collection, trace.kind === 'none'])
    if ('by' in merge && 'by' in trace) expect([collection, merge.by]).toEqual([collection, trace.by])
  }
})
