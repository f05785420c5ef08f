import { DAY_MS, atMinute } from '../time'
import { decideSend, type SendFacts } from './decide-send'
import type { Touch } from './touch'

const NOW = atMinute('2026-11-24', 9 * 60)
const rules = {
  window: { fromMinute: 9 * 60, untilMinute: 21 * 60 },
  weeklyCap: 2,
  askedFor: ['replenishment'],
} as const
const touch: Touch = {
  touchId: 'replenishment:m1:m1:cat-food:3:1',
  enrolmentId: 'replenishment:m1:m1:cat-food:3',
  memberId: 'm1',
  planId: 'm1:cat-food:3',
  productId: 'cat-food',
  purpose: 'replenishment',
  templateCode: 'replenishment-due',
  values: {},
  page: 'packages/member/reminder/index',
  grantId: 'm1:t:a',
  instead: null,
  state: 'planned',
  dueAt: NOW,
  staleAt: NOW + 9 * DAY_MS,
  goalAfter: NOW - 29 * DAY_MS,
  attempts: 0,
  claimedAt: null,
  endedAt: null,
  reason: null,
  errCode: null,
  programVersion: 1,
  plannedOn: '2026-11-24',
}
const facts: SendFacts = {
  now: NOW,
  stop: null,
  hasAddress: true,
  sent: [],
  templateHeldUntil: null,
}

describe('right before a message goes out', () => {
  it.each<[string, Partial<SendFacts>, ReturnType<typeof decideSend>]>([
    ['nothing speaks against it', {}, { kind: 'send' }],
    ['who has bought is left in peace', { stop: 'bought' }, { kind: 'skip', reason: 'bought' }],
    ['who said no is left in peace', { stop: 'plan-closed' }, { kind: 'skip', reason: 'plan-closed' }],
    ['nobody to send to', { hasAddress: false }, { kind: 'skip', reason: 'no-address' }],
    ['too late to be of use', { now: NOW + 9 * DAY_MS }, { kind: 'skip', reason: 'stale' }],
    [
      'at night it waits for the morning',
      { now: atMinute('2026-11-24', 23 * 60) },
      { kind: 'hold', until: atMinute('2026-11-25', 9 * 60) },
    ],
    [
      'one message this week is no reason to wait',
      { sent: [{ at: NOW - DAY_MS, purpose: 'replenishment' }] },
      { kind: 'send' },
    ],
    ['a banned template waits', { templateHeldUntil: NOW + DAY_MS }, { kind: 'hold', until: NOW + DAY_MS }],
    ['waiting past its use is skipping', { templateHeldUntil: NOW + 10 * DAY_MS }, { kind: 'skip', reason: 'stale' }],
  ])('%s', (_story, changed, decision) => expect(decideSend(touch, { ...facts, ...changed }, rules)).toEqual(decision))

  const visit: Touch = { ...touch, purpose: 'follow-up', planId: null, productId: null }
  const ofOne = (purpose: 'follow-up' | 'replenishment', ...daysAgo: readonly number[]) => ({
    ...facts,
    sent: daysAgo.map((days) => ({ at: NOW - days * DAY_MS, purpose })),
  })
  const waits = { kind: 'hold', until: NOW + 4 * DAY_MS }

  it.each<[string, Touch, SendFacts, object]>([
    ['two visits this week: the third waits until a week after the first', visit, ofOne('follow-up', 1, 3), waits],
    ['two reminders that were asked for: the third waits too', touch, ofOne('replenishment', 1, 3), waits],
    ['two reminders: a visit waits', visit, ofOne('replenishment', 1, 3), waits],
    ['two visits: a reminder that was asked for does not wait', touch, ofOne('follow-up', 1, 3), { kind: 'send' }],
    ['messages of last week do not count', visit, ofOne('follow-up', 8, 9), { kind: 'send' }],
  ])('%s', (_story, one, known, decision) => expect(decideSend(one, known, rules)).toEqual(decision))
})
