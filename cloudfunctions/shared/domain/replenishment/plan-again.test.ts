import { cadenceOf, type Cadence } from './cadence'
import { isOver, planAgain, withTold } from './plan-again'
import type { Plan } from './plan'

const TODAY = '2026-11-21'
const plan: Plan = {
  ...{ planId: 'm1:food:2', memberId: 'm1', productId: 'food', productName: '猫粮', cycleNo: 2, state: 'open' },
  ...{ dueOn: '2026-11-26', earlyOn: '2026-11-24', lateOn: '2026-11-29', cycleDays: 31, ownIntervals: 1 },
  ...{ basis: 'yours', lastOn: '2026-10-26', lastQty: 2, postponedDays: 3, postponedBy: 'r1', reminderOff: true },
  ...{ sentOn: '2026-11-20', openedOn: '2026-11-21', closeOn: '2026-12-13' },
}
const closed: Plan = { ...plan, state: 'closed' }
const { openedOn: _opened, ...unopened } = plan
const fresh: Plan = { ...unopened, postponedDays: 0, postponedBy: null, reminderOff: false, sentOn: null }
const told = { reminderOff: true, sentOn: '2026-11-20', openedOn: '2026-11-21' }

const days = (...on: readonly string[]): readonly Cadence[] => [
  cadenceOf(
    'food',
    on.map((day) => ({ on: day, qty: 1 })),
  ),
]

test.each<[string, readonly Cadence[], boolean]>([
  ['its cycle runs', days('2026-09-25', '2026-10-26'), false],
  ['it was bought again', days('2026-09-25', '2026-10-26', '2026-11-20'), true],
  ['the pack it was made for went back', days('2026-09-25'), true],
  ['all of the product went back', [], true],
])('a plan when %s', (_when, cadences, over) => expect(isOver(plan, cadences)).toBe(over))

test.each<[string, Plan, Plan, Plan]>([
  ['an open one stays as it is', plan, fresh, plan],
  ['one whose purchase went back stands again, as the member left it', closed, fresh, plan],
  [
    'one that is long past stays closed',
    { ...closed, closeOn: '2026-11-20' },
    fresh,
    { ...closed, closeOn: '2026-11-20' },
  ],
  ['one of another pack is made anew', closed, { ...fresh, lastOn: '2026-11-01' }, { ...fresh, lastOn: '2026-11-01' }],
  [
    'half the pack went back: its days are new, what was said of it stands',
    plan,
    { ...fresh, lastQty: 1 },
    { ...fresh, lastQty: 1, ...told },
  ],
])('%s', (_what, stored, made, wanted) => expect(planAgain(stored, made, TODAY)).toEqual(wanted))

test('nothing is written where nothing changes', () => {
  expect(planAgain(plan, fresh, TODAY)).toBe(plan)
  expect(planAgain(closed, fresh, TODAY)).not.toBe(closed)
})

test('a pack that was reminded of is not reminded of again under the number it has when an earlier one went back', () => {
  const renumbered: Plan = { ...fresh, planId: 'm1:food:1', cycleNo: 1 }
  expect(withTold(renumbered, [plan])).toEqual({ ...renumbered, ...told })
  expect(withTold({ ...renumbered, lastOn: '2026-11-20' }, [plan]).sentOn).toBeNull()
  expect(withTold({ ...renumbered, productId: 'tea' }, [plan]).sentOn).toBeNull()
})
