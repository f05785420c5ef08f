import { earns, emptyLedger, returns, spends } from '../../../../tests/fixtures/value/ledger'
import { startOfDay } from '../time'
import { arrivals, lapses, lapsing, nextSettleAt, spendableAt, dueWarnings } from './balance'

const first = earns(emptyLedger, 'p1', 100, '2025-01-10', '2025-01-10', '2025-03-01')
const second = earns(first, 'p2', 40, '2025-01-11', '2025-01-11', '2025-03-01')
const third = earns(second, 'p3', 25, '2025-01-12', '2025-01-12', '2025-06-01')
const fourth = earns(third, 'p4', 9, '2025-01-13', '2025-01-21', '2025-09-01')
const today = startOfDay('2025-01-15')

test('everything that lapses is listed by its last day, soonest first; what is pending is not yet', () => {
  expect(lapses(fourth.account, today)).toEqual([
    { points: 140, expiresOn: '2025-02-28' },
    { points: 25, expiresOn: '2025-05-31' },
  ])
  expect(lapses(fourth.account, startOfDay('2025-01-21'))).toHaveLength(3)
})

test.each([
  ['2025-01-15', 30, null],
  ['2025-01-28', 30, null],
  ['2025-01-29', 30, { points: 140, expiresOn: '2025-02-28' }],
  ['2025-02-28', 7, { points: 140, expiresOn: '2025-02-28' }],
  ['2025-03-01', 30, null],
])('on %s, within %p days: %j', (on, warnDays, lapse) => {
  expect(lapsing(fourth.account, startOfDay(on), warnDays)).toEqual(lapse)
})

test.each([
  ['2025-01-28', []],
  ['2025-01-29', [{ points: 140, expiresOn: '2025-02-28', warnDays: 30 }]],
  ['2025-02-20', [{ points: 140, expiresOn: '2025-02-28', warnDays: 30 }]],
  ['2025-02-21', [{ points: 140, expiresOn: '2025-02-28', warnDays: 7 }]],
  ['2025-02-28', [{ points: 140, expiresOn: '2025-02-28', warnDays: 7 }]],
  ['2025-05-01', [{ points: 25, expiresOn: '2025-05-31', warnDays: 30 }]],
])(
  '30 and 7 days before a lapse the member must have been told, on %s of %j, also after a night left out',
  (on, warnings) => {
    expect(dueWarnings(fourth.account, startOfDay(on), [30, 7])).toEqual(warnings)
  },
)

test('what is pending is listed by the day from which it can be spent', () => {
  expect(arrivals(fourth.account, today)).toEqual([{ points: 9, availableOn: '2025-01-21' }])
  expect(arrivals(fourth.account, startOfDay('2025-01-21'))).toEqual([])
})

test('what is owed is not to be spent', () => {
  const owing = returns(spends(first, 'g1', 80, '2025-01-11'), 'p1', 'b1', 100, '2025-01-12')
  const earned = earns(owing, 'p9', 100, '2025-01-13', '2025-01-21', '2025-09-01')
  expect(spendableAt(earned.account, startOfDay('2025-01-21'))).toBe(20)
})

test('the account must be looked at when a lot is released or lapses', () => {
  expect(nextSettleAt(fourth.account)).toBe(startOfDay('2025-01-21'))
  expect(nextSettleAt(third.account)).toBe(startOfDay('2025-03-01'))
  expect(nextSettleAt({ ...third.account, keptUntilAt: startOfDay('2025-12-01') })).toBe(startOfDay('2025-12-01'))
  expect(nextSettleAt(emptyLedger.account)).toBeNull()
})
