import { openBench } from '../sdk'
import { checkHistory } from './check-history'
import { runHistory } from './run-history'

test.each([1, 2, 3])('random transactions and plain writes at once are snapshot isolated (seed %i)', async (seed) => {
  const bench = await openBench({ lists: [] })
  const history = await runHistory(bench.db, { lanes: 8, units: 200, keys: 5, seed })
  await bench.close()
  expect(checkHistory(history)).toEqual([])
  expect(history.units.some(({ isCommitted }) => !isCommitted)).toBe(true)
})
