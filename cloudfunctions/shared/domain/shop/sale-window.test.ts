import * as fc from 'fast-check'
import type { TierCode } from '../member/tier'
import { HOUR_MS, startOfDay } from '../time'
import { whyNotForSale, type Buyer, type SaleFor } from './sale-window'

const fromAt = startOfDay('2026-11-24')
const untilAt = startOfDay('2026-12-01')
const early: SaleFor = { kind: 'early', tiers: ['gold', 'diamond'], cardPlans: true, untilAt }
const slot: SaleFor = { kind: 'members', tiers: ['gold', 'diamond'], cardPlans: true, fromAt, untilAt }
const plain: Buyer = { tier: 'plain', card: null }
const gold: Buyer = { tier: 'gold', card: null }
const holder: Buyer = { tier: 'plain', card: { earlyAccessHours: 72 } }
const cardFromAt = untilAt - 72 * HOUR_MS

test.each([
  ['plain waits until everybody may', early, plain, untilAt - 1, { kind: 'early', fromAt: untilAt }],
  ['plain buys from the very instant', early, plain, untilAt, null],
  ['gold buys at once', early, gold, 0, null],
  ['silver is not gold', early, { tier: 'silver', card: null }, untilAt - 1, { kind: 'early', fromAt: untilAt }],
  ['a card waits for its hours', early, holder, cardFromAt - 1, { kind: 'early', fromAt: cardFromAt }],
  ['a card buys its hours before others', early, holder, cardFromAt, null],
  [
    'a card that brings no hours is like none',
    early,
    { tier: 'plain', card: { earlyAccessHours: 0 } },
    untilAt - 1,
    { kind: 'early', fromAt: untilAt },
  ],
  [
    'a card counts only where cards are let in',
    { kind: 'early', tiers: ['gold'], untilAt },
    holder,
    untilAt - 1,
    { kind: 'early', fromAt: untilAt },
  ],
  ['a slot is for others only to be seen', slot, plain, fromAt, { kind: 'members-only' }],
  ['a slot has not begun for gold', slot, gold, fromAt - 1, { kind: 'not-begun', fromAt }],
  ['a slot is open for gold from its first instant', slot, gold, fromAt, null],
  [
    'a slot is open for a card, whatever its hours',
    slot,
    { tier: 'plain', card: { earlyAccessHours: 0 } },
    fromAt,
    null,
  ],
  ['a slot is open up to its last instant', slot, holder, untilAt - 1, null],
  ['a slot is over for gold too', slot, gold, untilAt, { kind: 'over' }],
] satisfies [string, SaleFor, Buyer, number, object | null][])('%s', (_what, saleFor, buyer, now, expected) => {
  expect(whyNotForSale({ saleFor }, buyer, now)).toEqual(expected)
})

const someTier = fc.constantFrom<TierCode>('plain', 'silver', 'gold', 'diamond')
const someBuyer = fc.record({
  tier: someTier,
  card: fc.option(fc.record({ earlyAccessHours: fc.integer({ min: 0, max: 720 }) })),
})
const someAt = fc.integer({ min: fromAt - 1_000 * HOUR_MS, max: untilAt + 1_000 * HOUR_MS })
const someWindow = fc.record({
  kind: fc.constantFrom('early' as const, 'members' as const),
  tiers: fc.uniqueArray(someTier),
  fromAt: fc.constant(fromAt),
  untilAt: someAt.filter((at) => at > fromAt),
})

test('a product that says nothing is for everybody, always', () => {
  fc.assert(fc.property(someBuyer, someAt, (buyer, now) => whyNotForSale({}, buyer, now) === null))
})

test('the instant that is promised is the first one that holds, whoever asks and whenever', () => {
  fc.assert(
    fc.property(someWindow, fc.boolean(), someBuyer, someAt, (chosen, letsCardsIn, buyer, now) => {
      const saleFor: SaleFor = letsCardsIn ? { ...chosen, cardPlans: true } : chosen
      const no = whyNotForSale({ saleFor }, buyer, now)
      if (!no || !('fromAt' in no)) return
      expect(no.fromAt).toBeGreaterThan(now)
      expect(whyNotForSale({ saleFor }, buyer, no.fromAt)).toBeNull()
      expect(whyNotForSale({ saleFor }, buyer, no.fromAt - 1)).toEqual(no)
    }),
  )
})

test('early access only ever opens, and a level or a card never makes anybody wait longer', () => {
  fc.assert(
    fc.property(someWindow, someBuyer, someAt, fc.nat(HOUR_MS * 500), (chosen, buyer, now, more) => {
      const saleFor: SaleFor = { kind: 'early', tiers: chosen.tiers, cardPlans: true, untilAt: chosen.untilAt }
      const may = (who: Buyer, at: number) => whyNotForSale({ saleFor }, who, at) === null
      if (may(buyer, now)) expect(may(buyer, now + more)).toBe(true)
      if (may({ ...buyer, card: null }, now)) expect(may(buyer, now)).toBe(true)
    }),
  )
})
