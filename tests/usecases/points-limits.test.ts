import { startOfDay } from '@domain/time'
import { program } from '@program/index'
import type { Context } from '../../cloudfunctions/shared/usecases/context'
import { countEarning } from '../../cloudfunctions/shared/usecases/postings/count-earning'
import { earnActivity } from '../../cloudfunctions/shared/usecases/postings/earn-activity'
import { memoryTransaction } from '../fixtures/memory-transaction'

const rules = {
  ...program,
  ways: {
    ...program.ways,
    budgetPoints: 100,
    activities: { ...program.ways.activities, review: { points: 20, mostADay: 2, mostEver: 3 } },
  },
  points: { ...program.points, caps: { perPurchase: null, perDay: 150, perMember: 200 } },
}
const contextAt = (on: string, lane = 0) => ({ program: rules, now: startOfDay(on), lane }) as Context
const review = (tx: ReturnType<typeof memoryTransaction>, memberId: string, sourceId: string, on: string, lane = 0) =>
  earnActivity(contextAt(on, lane), tx, memberId, { kind: 'review', sourceId })

test('a review earns once, at most twice a day and three times ever', async () => {
  const tx = memoryTransaction()
  const earned: number[] = []
  for (const [sourceId, on] of [
    ['a', '2026-06-01'],
    ['a', '2026-06-01'],
    ['b', '2026-06-01'],
    ['c', '2026-06-01'],
    ['d', '2026-06-02'],
    ['e', '2026-06-03'],
  ] as const)
    earned.push(await review(tx, 'm1', sourceId, on))
  expect(earned).toEqual([20, 20, 20, 0, 20, 0])
  expect(tx.all('points_accounts')).toMatchObject([{ availablePoints: 60 }])
})

test('a month’s budget of 100 is given out to the last point, from whichever lane, and not beyond; the next month begins anew', async () => {
  const tx = memoryTransaction()
  const earned: number[] = []
  for (let member = 0; member < 8; member++)
    earned.push(await review(tx, `m${member}`, 'first', '2026-06-01', member * 7))
  expect(earned).toEqual([20, 20, 20, 20, 20, 0, 0, 0])
  expect(tx.all('ways_budgets').reduce((total, { issuedPoints }) => total + issuedPoints, 0)).toBe(100)
  expect(await review(tx, 'm9', 'first', '2026-07-01')).toBe(20)
})

test('what purchases earned before counts toward the caps of a day and of a member', async () => {
  const tx = memoryTransaction()
  const first = await countEarning(contextAt('2026-06-01'), tx, 'm1', '2026-06-01')
  expect(first.before).toEqual({ today: 0, ever: 0 })
  await first.count(120)
  const late = await countEarning(contextAt('2026-06-02'), tx, 'm1', '2026-06-01')
  expect(late.before).toEqual({ today: 120, ever: 120 })
  await late.count(30)
  expect((await countEarning(contextAt('2026-06-02'), tx, 'm1', '2026-06-02')).before).toEqual({ today: 0, ever: 150 })
})

test('without such caps nothing is read or kept', async () => {
  const tx = memoryTransaction()
  const uncapped = { ...contextAt('2026-06-01'), program } as Context
  const counting = await countEarning(uncapped, tx, 'm1', '2026-06-01')
  await counting.count(50)
  expect([counting.before, tx.all('purchase_earnings')]).toEqual([{ today: 0, ever: 0 }, []])
})
