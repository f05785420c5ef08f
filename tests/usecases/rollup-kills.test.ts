import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { JobStep } from '../../cloudfunctions/shared/usecases/context'
import { countFunnel } from '../../cloudfunctions/shared/usecases/analytics/count-funnel'
import { countInvitations } from '../../cloudfunctions/shared/usecases/analytics/count-invitations'
import { countReminders } from '../../cloudfunctions/shared/usecases/analytics/count-reminders'
import { countRenewals } from '../../cloudfunctions/shared/usecases/analytics/count-renewals'
import { countTrends } from '../../cloudfunctions/shared/usecases/analytics/count-trends'
import { finishRollup } from '../../cloudfunctions/shared/usecases/analytics/finish-rollup'
import { foldMonths } from '../../cloudfunctions/shared/usecases/analytics/fold-months'
import { followProducts } from '../../cloudfunctions/shared/usecases/analytics/follow-products'
import { outlookCohorts } from '../../cloudfunctions/shared/usecases/analytics/outlook-cohorts'
import { recountHistories } from '../../cloudfunctions/shared/usecases/analytics/recount-histories'
import { KILLED, memoryDatabase, type Kill } from '../fixtures/memory-database'
import { fillShop, nightOn } from '../fixtures/rollup-shop'

/** The stages of a night in their order, with how often each writes at least. */
const stages: readonly (readonly [name: string, step: JobStep, leastWrites: number])[] = [
  ['follow-products', followProducts, 1],
  ['recount-histories', recountHistories, 6],
  ['fold-months', foldMonths, 75],
  ['count-reminders', countReminders, 92],
  ['count-invitations', countInvitations, 92],
  ['count-renewals', countRenewals, 3],
  ['count-funnel', countFunnel, 5],
  ['count-trends', countTrends, 4],
  ['outlook-cohorts', outlookCohorts, 1],
  ['finish-rollup', finishRollup, 1],
]

const MOST_STEPS = 500
const database = memoryDatabase()
const ctx = nightOn(database)

/** Runs a stage as the job does: the place is kept after each step that came to its end, a killed one begins where it began. */
async function runStage(step: JobStep, kills: readonly Kill[]): Promise<number> {
  const waiting = [...kills]
  database.expectKill(waiting.shift() ?? null)
  let cursor = ''
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    try {
      const result = await step(ctx, cursor)
      if (result.done) return database.writes()
      cursor = result.cursor ?? ''
    } catch (thrown) {
      if (thrown !== KILLED) throw thrown
      database.expectKill(waiting.shift() ?? null)
    }
  }
  throw new Error('the stage does not come to its end')
}

beforeAll(() => fillShop(database))

test('these are the stages of the night, none is left out', () => {
  const source = readFileSync(path.resolve(__dirname, '../../cloudfunctions/job-rollup/index.ts'), 'utf8')
  const named = [...source.matchAll(/usecases\/analytics\/([a-z-]+)'/g)].map(([, name]) => name)
  expect(named.sort()).toEqual(stages.map(([name]) => name).sort())
})

describe.each(stages)('%s', (_name, step, leastWrites) => {
  let before: ReadonlyMap<string, string>
  let after: ReadonlyMap<string, string>
  let writes = 0

  beforeAll(async () => {
    before = database.contents()
    writes = await runStage(step, [])
    after = database.contents()
  })
  afterAll(() => database.restore(after))

  const expectSame = async (kills: readonly Kill[]) => {
    database.restore(before)
    await runStage(step, kills)
    const changed = [...database.contents()].filter(([at, text]) => after.get(at) !== text)
    expect([kills, changed.map(([at]) => at)]).toEqual([kills, []])
    expect(database.contents().size).toBe(after.size)
  }

  it('has something to count in this shop', () => {
    expect(writes).toBeGreaterThanOrEqual(leastWrites)
  })

  it.each(['before', 'after'] as const)('killed %s any of its writes, it comes to the same figures', async (when) => {
    for (let write = 1; write <= writes; write++) await expectSame([{ write, when }])
  })

  it('killed again as soon as it goes on, too', async () => {
    for (let write = 1; write <= writes; write += Math.ceil(writes / 12))
      await expectSame([{ write, when: 'after' }, { write: 1, when: 'after' }, { write: 2, when: 'before' }]) // prettier-ignore
  })
})

test('months of leaving look at all fifteen hundred members: a quarter of them left in October', () => {
  const [rollup] = database.all('rollups')
  expect(rollup?.trends?.churn?.find(({ month }) => month === '2026-10')).toEqual({
    month: '2026-10',
    part: 375,
    whole: 1_500,
  })
})
