import { followUps } from '@program/follow-ups'
import { atMinute, DAY_MS, HOUR_MS } from '../time'
import { ended, nextMove, stepOn, type FollowUpFacts } from './advance'
import type { Enrolment } from './journey'

const NOON = atMinute('2026-11-10', 12 * 60)
const rules = { window: { fromMinute: 9 * 60, untilMinute: 21 * 60 }, weeklyCap: 2 }
const [WAIT, RECEIPT, , SURVEY, UNTIL, ARRIVAL] = [0, 1, 2, 3, 4, 5]

const at = (stepNo: number, changed: Partial<Enrolment> = {}): Enrolment => ({
  enrolmentId: 'follow-up:m1:wutong:1',
  journeyCode: 'follow-up',
  memberId: 'm1',
  occasion: 'wutong:1',
  enrolledAt: NOON,
  state: 'running',
  stepNo,
  stepSince: NOON,
  nextAt: NOON,
  endReason: null,
  ...changed,
})
const facts = (changed: Partial<FollowUpFacts> = {}): FollowUpFacts => ({
  now: NOON,
  category: 'pet',
  stop: null,
  answered: false,
  arrived: false,
  contactAts: [],
  ...changed,
})
const move = (enrolment: Enrolment, changed: Partial<FollowUpFacts> = {}) =>
  nextMove(followUps, enrolment, facts(changed), rules)

describe('the visits after a purchase', () => {
  it('wait as long as the category is usually tried', () => {
    const third = at(2)
    expect(move(third)).toEqual({ kind: 'look-again', at: NOON + 12 * DAY_MS })
    expect(move(third, { category: 'coffee' })).toEqual({ kind: 'look-again', at: NOON + 6 * DAY_MS })
    expect(move(third, { category: 'coffee', now: NOON + 6 * DAY_MS })).toEqual({
      kind: 'move',
      since: NOON + 6 * DAY_MS,
    })
  })

  it('are made at once where nothing holds them back', () =>
    expect(move(at(RECEIPT))).toEqual({
      kind: 'visit',
      visit: 'receipt',
      templateCode: 'follow-up',
      staleAt: NOON + 5 * DAY_MS,
    }))

  it('wait for the morning', () => {
    const night = NOON + 10 * HOUR_MS
    const morning = atMinute('2026-11-11', 9 * 60)
    expect(move(at(RECEIPT), { now: night })).toEqual({ kind: 'look-again', at: morning })
  })

  it('wait until the week has room again, and are left out when that is too late', () => {
    const contactAts = [NOON - DAY_MS, NOON - 3 * DAY_MS]
    expect(move(at(RECEIPT), { contactAts })).toEqual({ kind: 'look-again', at: NOON + 4 * DAY_MS })
    expect(move(at(RECEIPT), { contactAts: [NOON, NOON] })).toEqual({ kind: 'move', since: NOON })
  })

  it('keep to the day of the purchase, however late it was told of', () => {
    const late = NOON + 12 * DAY_MS
    expect(move(at(WAIT), { now: late })).toEqual({ kind: 'move', since: NOON + DAY_MS })
    const receipt = stepOn(followUps, at(WAIT), NOON + DAY_MS, late)
    expect(receipt).toMatchObject({ stepNo: RECEIPT, stepSince: NOON + DAY_MS, nextAt: late })
    expect(move(receipt, { now: late })).toEqual({ kind: 'move', since: NOON + DAY_MS })
  })

  it('ask nothing that has been answered', () => {
    expect(move(at(SURVEY), { answered: true })).toEqual({ kind: 'move', since: NOON })
    expect(move(at(SURVEY))).toMatchObject({ kind: 'visit', visit: 'survey' })
  })

  it('wait for something that suits, day by day, and end when nothing comes', () => {
    expect(move(at(UNTIL))).toEqual({ kind: 'look-again', at: NOON + DAY_MS })
    expect(move(at(UNTIL), { arrived: true })).toEqual({ kind: 'move', since: NOON })
    const late = NOON + 60 * DAY_MS - HOUR_MS
    expect(move(at(UNTIL), { now: late })).toEqual({ kind: 'look-again', at: NOON + 60 * DAY_MS })
    expect(move(at(UNTIL), { now: NOON + 60 * DAY_MS })).toEqual({ kind: 'end', reason: 'nothing-came' })
  })

  it('tell of nothing that is gone again', () => {
    expect(move(at(ARRIVAL), { arrived: true })).toMatchObject({ kind: 'visit', visit: 'arrival' })
    expect(move(at(ARRIVAL))).toEqual({ kind: 'move', since: NOON })
  })

  it.each(['bought', 'refunded', 'opted-out', 'unhappy'] as const)('are over at any step: %s', (stop) => {
    for (const stepNo of [WAIT, RECEIPT, SURVEY, UNTIL, ARRIVAL])
      expect(move(at(stepNo), { stop, arrived: true })).toEqual({ kind: 'end', reason: stop })
  })

  it('are over after the last', () => {
    expect(move(at(99))).toEqual({ kind: 'end', reason: 'completed' })
    expect(stepOn(followUps, at(ARRIVAL), NOON, NOON)).toMatchObject({
      state: 'ended',
      nextAt: null,
      endReason: 'completed',
    })
    const next = stepOn(followUps, at(WAIT), NOON + DAY_MS, NOON + DAY_MS)
    expect(next).toMatchObject({ state: 'running', stepNo: 1, stepSince: NOON + DAY_MS, nextAt: NOON + DAY_MS })
    expect(ended(next, 'bought')).toMatchObject({ state: 'ended', stepNo: 1, nextAt: null, endReason: 'bought' })
  })
})
