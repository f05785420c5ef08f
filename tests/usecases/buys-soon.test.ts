import type { Condition } from '@domain/segment/condition'
import { addDays, type Day } from '@domain/time'
import { runThrough } from '../cloud/start/run-through'
import { openHouse, type House } from '../fixtures/house'
import { batch, regular } from '../fixtures/orders'

type Score = { readonly buysSoon: number | null; readonly worth: { readonly reason: string } | null }
type Model = { readonly fittedOn: Day; readonly model: { readonly basis: string } }

/** Sixty members who come about every 28 days, each on days of their own; the first ten stop in May. */
const clocked = Array.from({ length: 60 }, (_, member) => {
  const first = addDays('2026-01-03', member % 28)
  const days = Array.from({ length: 12 }, (__, turn) => addDays(first, 28 * turn + ((member + turn) % 4)))
  const until = member < 10 ? '2026-05-20' : '2026-11-10'
  return { name: `c${member}`, days: days.filter((on) => on <= until) }
})

let house: House
const scoreOf = async (name: string): Promise<Score> => {
  const { memberId } = (await house.ask(`o-${name}`, 'member', 'openCenter', {})).member
  const [score] = await house.documents<Score>('member_scores', { _id: memberId })
  if (!score) throw new Error(`${name} has no score`)
  return score
}
const model = async (): Promise<Model | undefined> => (await house.documents<Model>('due_models'))[0]
const nightOf = async (day: string): Promise<void> => {
  await house.cloud.clock.to(`${day}T03:00:00+08:00`, { maxTicksPerDay: 1 })
  await runThrough(house.cloud, 'job-predict')
}

beforeAll(async () => {
  house = await openHouse('2026-11-11T01:00:00+08:00')
  await house.employ('o-boss', ['operator'])
  for (let start = 0; start < clocked.length; start += 10)
    await house.sendOrders(
      batch(clocked.slice(start, start + 10).flatMap(({ name, days }) => regular(name, 'cat-food', days))),
    )
  await nightOf('2026-11-11')
})
afterAll(() => house.close())

/** Who came last so many days before the night. */
const silent = (from: number, to: number): string => {
  const found = clocked.find(({ days }) => {
    const last = days[days.length - 1] ?? ''
    return last >= addDays('2026-11-11', -to) && last <= addDays('2026-11-11', -from)
  })
  if (!found) throw new Error('nobody')
  return found.name
}

it('whose pack runs out buys within two weeks more likely than who has just bought, or is long gone', async () => {
  expect((await model())?.model.basis).toBe('stack')
  const chanceOf = async (name: string) => (await scoreOf(name)).buysSoon ?? -1
  const [due, fresh, gone] = [await chanceOf(silent(20, 26)), await chanceOf(silent(1, 4)), await chanceOf('c2')]
  expect(due).toBeGreaterThan(fresh)
  expect(due).toBeGreaterThan(0.5)
  expect(gone).toBeLessThan(0.2)
  expect(gone).toBeGreaterThanOrEqual(0)
})

it('the list of whom to write to says how likely they come anyway', async () => {
  expect((await scoreOf(silent(22, 26))).worth?.reason).toMatch(/；两周内会买的可能 \d+%$/)
})

it('operators choose people by it', async () => {
  const matched = async (condition: Condition) =>
    (await house.ask('o-boss', 'operator', 'previewAudience', { condition, holdoutBp: 0 })).matched
  const likely = await matched({ kind: 'figure', figure: 'buysSoon', from: 0.5 })
  const unlikely = await matched({ kind: 'figure', figure: 'buysSoon', to: 0.2 })
  expect(likely).toBeGreaterThan(5)
  expect(unlikely).toBeGreaterThan(5)
  expect(likely + unlikely).toBeLessThanOrEqual(await matched({ kind: 'figure', figure: 'buysSoon', from: 0 }))
})

it('is learnt anew after a week, not every night', async () => {
  expect((await model())?.fittedOn).toBe('2026-11-11')
  await nightOf('2026-11-12')
  expect((await model())?.fittedOn).toBe('2026-11-11')
  await nightOf('2026-11-18')
  expect((await model())?.fittedOn).toBe('2026-11-18')
})
