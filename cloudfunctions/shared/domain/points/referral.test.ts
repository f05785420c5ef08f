import { points as rules } from '@program/points'
import { fen } from '../money'
import type { Purchase } from '../purchase/purchase'
import { DAY_MS, dayOf, HOUR_MS, startOfDay } from '../time'
import { lookAtReferral, openReferral, REFERRAL_DAYS, standingOf } from './referral'

const now = startOfDay('2026-11-01') + 10 * HOUR_MS
const invitation = { code: 'C1', byMemberId: 'inviter', madeAt: now - 30 * DAY_MS }
const friend = { memberId: 'friend', joinedAt: now, purchaseSeq: 0 }
const referral = openReferral(rules, 'r1', 'C1', now)

describe('who counts as invited', () => {
  it.each([
    ['a friend who has just joined', invitation, null, friend, 'noted'],
    ['the same friend again', invitation, referral, friend, 'noted'],
    ['a friend whom somebody else invited first', { ...invitation, code: 'C2' }, referral, friend, 'taken'],
    ['oneself', invitation, null, { ...friend, memberId: 'inviter' }, 'own'],
    ['who joined two days ago', invitation, null, { ...friend, joinedAt: now - 2 * DAY_MS }, 'not-new'],
    ['who joined before there was an invitation', { ...invitation, madeAt: now + 1 }, null, friend, 'not-new'],
    ['who has bought before', invitation, null, { ...friend, purchaseSeq: 1 }, 'not-new'],
    ['a link that leads nowhere', null, null, friend, 'unknown'],
  ] as const)('%s', (_who, opened, known, who, standing) => expect(standingOf(opened, known, who, now)).toBe(standing))
})

const bought = (days: number, changed: Partial<Purchase> = {}): Purchase => {
  const purchasedAt = now + days * DAY_MS
  return {
    purchaseId: `s:${days}`,
    storeId: 's',
    receiptNo: String(days),
    channel: 'pos',
    memberId: 'friend',
    purchasedAt,
    purchasedOn: dayOf(purchasedAt),
    paidFen: fen(10_000),
    lines: [],
    refundedFen: fen(0),
    live: true,
    earnedPoints: 100,
    earningFen: fen(10_000),
    ...changed,
  }
}
const lookAfter = (days: number, purchases: readonly Purchase[], program = rules) =>
  lookAtReferral(program, referral, purchases, now + days * DAY_MS)

describe('the first purchase', () => {
  it('is rewarded as the day begins after the return window, not before', () => {
    const keptAt = startOfDay('2026-11-11') // bought on the 3rd, seven whole days
    expect(lookAtReferral(rules, referral, [bought(2)], keptAt - 1)).toEqual({ kind: 'open', lookAt: keptAt })
    expect(lookAtReferral(rules, referral, [bought(2)], keptAt)).toEqual({ kind: 'earned', purchaseId: 's:2' })
  })

  it('given back whole does not count, in part it does; the next one takes its place', () => {
    expect(lookAfter(30, [bought(2, { refundedFen: fen(10_000) })]).kind).toBe('open')
    expect(lookAfter(30, [bought(2, { refundedFen: fen(9_999) })])).toMatchObject({ purchaseId: 's:2' })
    expect(lookAfter(30, [bought(9), bought(2, { refundedFen: fen(10_000) })])).toMatchObject({ purchaseId: 's:9' })
  })

  it('paid with nothing but points, or handed in as history, is none', () => {
    expect(lookAfter(30, [bought(2, { paidFen: fen(0) })]).kind).toBe('open')
    expect(lookAfter(30, [bought(2, { live: false })]).kind).toBe('open')
  })

  it('is awaited for so many days and no longer', () => {
    expect(lookAfter(REFERRAL_DAYS, []).kind).toBe('open')
    expect(lookAfter(REFERRAL_DAYS + 1, [])).toEqual({ kind: 'over' })
    expect(lookAfter(REFERRAL_DAYS + 30, [bought(REFERRAL_DAYS + 2)])).toEqual({ kind: 'over' })
    expect(lookAfter(REFERRAL_DAYS + 30, [bought(REFERRAL_DAYS - 1)]).kind).toBe('earned')
  })

  it('of who turns out to have bought before is not the first', () =>
    expect(lookAfter(30, [bought(2), bought(-5)])).toEqual({ kind: 'over' }))

  it('a look that finds nothing is never due again at once, whatever the return window', () => {
    for (const pendingDays of [0, 1, 7]) {
      const look = lookAfter(3, [], { ...rules, pendingDays })
      expect(look.kind === 'open' && look.lookAt > now + 3 * DAY_MS).toBe(true)
    }
  })
})
