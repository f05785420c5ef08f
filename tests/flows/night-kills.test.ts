import type { Dashboard } from '@contract/operator'
import { addDays } from '@domain/time'
import { runThrough } from '../cloud/start/run-through'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'

const BOSS = 'o-boss'
/** Milliseconds after which each run of the night is cut off with kill −9. */
const CUT_OFF_AFTER = [15, 40, 60, 90, 120, 160, 200, 250, 300, 400]

const houses: House[] = []
afterAll(() => Promise.all(houses.map((house) => house.close())))

/** Forty members who bought one to four times, and 230 reminders of one day: more than two pages of them. */
async function openShop(): Promise<House> {
  const house = await openHouse('2026-11-21T03:00:00+08:00')
  houses.push(house)
  await house.employ(BOSS, ['operator'])
  const people = Array.from({ length: 40 }, (_, place) => place)
  const days = (place: number) =>
    Array.from({ length: 1 + (place % 4) }, (_, at) => addDays('2026-11-19', -at * 17 - place))
  await house.sendOrders(batch(people.flatMap((place) => days(place).map((on) => order(`p${place}`, on, 'tea')))))
  house.cloud.store.bulkInsert(
    'touches',
    Array.from({ length: 230 }, (_, place) => ({
      ...{
        _id: `t-${place}`,
        v: 1,
        touchId: `t-${place}`,
        memberId: `nobody-${place}`,
        planId: null,
        productId: 'tea',
      },
      ...{ purpose: 'replenishment', state: 'delivered', reason: null },
      endedAt: Date.parse('2026-11-10T10:00:00+08:00'),
    })),
  )
  await runThrough(house.cloud, 'job-predict')
  return house
}

const shownOf = ({
  memberRepurchase,
  orderRepurchase,
  mode,
  months,
  cohorts,
  stages,
  reminders,
  funnel,
}: Dashboard) => ({
  ...{ memberRepurchase, orderRepurchase, mode, months, cohorts, stages, reminders, funnel },
})

it('a rollup that is killed again and again shows what one shows that was left alone', async () => {
  const [calm, troubled] = [await openShop(), await openShop()]
  await runThrough(calm.cloud, 'job-rollup')
  let killed = 0
  for (const waitMs of CUT_OFF_AFTER) {
    const running = troubled.cloud.runTimer('job-rollup')
    setTimeout(() => (killed += troubled.cloud.killFunction('job-rollup')), waitMs)
    await running
    await troubled.cloud.clock.advance('PT2M', { maxTicksPerDay: 1 }) // what the dead run leased is free again
  }
  await runThrough(troubled.cloud, 'job-rollup')
  expect(killed).toBeGreaterThan(0)
  const [wanted, shown] = await Promise.all(
    [calm, troubled].map((house) => house.ask(BOSS, 'operator', 'openDashboard', {})),
  )
  expect(wanted?.reminders.delivered).toBe(230)
  expect(shown && shownOf(shown)).toEqual(wanted && shownOf(wanted))
})
