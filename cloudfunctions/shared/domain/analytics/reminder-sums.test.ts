import type { Touch } from '../messaging/touch'
import { atMinute } from '../time'
import { addReminder, addReminderSums, NO_REMINDERS } from './reminder-sums'

const touch = (state: Touch['state'], on: string, reason: Touch['reason'] = null): Touch =>
  ({ state, reason, endedAt: atMinute(on, 600) }) as Touch
const nothing = { openedOn: null, boughtOn: [] }
const THROUGH = '2026-11-20'

test('a purchase from the day of the reminder to the fourteenth counts, neither earlier nor later', () => {
  const boughtOn = (on: string) =>
    addReminder(NO_REMINDERS, touch('delivered', '2026-11-01'), { openedOn: null, boughtOn: [on] }, THROUGH).bought
  expect(['2026-10-31', '2026-11-01', '2026-11-14', '2026-11-15'].map(boughtOn)).toEqual([0, 1, 1, 0])
})

test('one whose fourteen days are not over is delivered and not yet judged', () => {
  const young = addReminder(
    NO_REMINDERS,
    touch('delivered', '2026-11-08'),
    { openedOn: null, boughtOn: ['2026-11-09'] },
    THROUGH,
  )
  expect(young).toMatchObject({ delivered: 1, judged: 0, bought: 0 })
  const old = addReminder(
    NO_REMINDERS,
    touch('delivered', '2026-11-07'),
    { openedOn: null, boughtOn: ['2026-11-09'] },
    THROUGH,
  )
  expect(old).toMatchObject({ delivered: 1, judged: 1, bought: 1 })
})

test('looked at before it was sent is not opened', () => {
  const opened = (openedOn: string | null) =>
    addReminder(NO_REMINDERS, touch('delivered', '2026-11-01'), { openedOn, boughtOn: [] }, THROUGH).opened
  expect([null, '2026-10-31', '2026-11-01', '2026-11-05'].map(opened)).toEqual([0, 0, 1, 1])
})

test('what was not sent is told by its reason; what WeChat refused or nobody knows of has failed; what waits is nothing yet', () => {
  const sums = [
    touch('skipped', '2026-11-01', 'bought'),
    touch('skipped', '2026-11-02', 'bought'),
    touch('refused', '2026-11-01'),
    touch('unknown', '2026-11-01'),
    { ...touch('planned', '2026-11-01'), endedAt: null },
  ].reduce((all, one) => addReminder(all, one, nothing, THROUGH), NO_REMINDERS)
  expect(sums).toEqual({ ...NO_REMINDERS, failed: 2, skipped: { bought: 2 } })
})

test('days add up', () => {
  const a = { ...NO_REMINDERS, delivered: 3, opened: 1, skipped: { bought: 1 } }
  const b = { ...NO_REMINDERS, delivered: 2, bought: 1, judged: 2, skipped: { stale: 1, bought: 2 } }
  expect(addReminderSums(a, b)).toEqual({
    delivered: 5,
    failed: 0,
    skipped: { bought: 3, stale: 1 },
    opened: 1,
    bought: 1,
    judged: 2,
  })
})

test('one that has not ended, or ended as nothing that counts, is not counted', () => {
  const none = [
    { ...touch('delivered', '2026-11-01'), endedAt: null },
    touch('skipped', '2026-11-01'),
    touch('planned', '2026-11-01'),
  ]
  for (const one of none) expect(addReminder(NO_REMINDERS, one, nothing, THROUGH)).toEqual(NO_REMINDERS)
})

test('reasons for skipping that only one group of days knows are kept', () => {
  const [a, b] = [
    { ...NO_REMINDERS, skipped: { stale: 2 } },
    { ...NO_REMINDERS, skipped: { 'no-grant': 3 } },
  ]
  expect(addReminderSums(a, b).skipped).toEqual({ stale: 2, 'no-grant': 3 })
})
