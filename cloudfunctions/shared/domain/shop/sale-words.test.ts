import { tiers } from '@program/tiers'
import { HOUR_MS, startOfDay } from '../time'
import type { Buyer, SaleFor } from './sale-window'
import { saleWords } from './sale-words'

const fromAt = startOfDay('2026-11-24') + 10 * HOUR_MS
const untilAt = startOfDay('2026-12-01')
const early: SaleFor = { kind: 'early', tiers: ['gold', 'diamond'], cardPlans: true, untilAt }
const slot: SaleFor = { kind: 'members', tiers: ['silver'], cardPlans: true, fromAt, untilAt }
const plain: Buyer = { tier: 'plain', card: null }
const silver: Buyer = { tier: 'silver', card: null }
const words = (saleFor: SaleFor, buyer: Buyer, now: number) => saleWords({ saleFor }, buyer, now, tiers)

test('early access says who is first, and from which day everybody is', () => {
  expect(words(early, plain, untilAt - 1)).toEqual({
    note: '金卡及以上、会员卡提前买，12月1日起所有人可买',
    no: { kind: 'early', text: '12月1日起可买', fromOn: '2026-12-01' },
  })
  expect(words(early, { tier: 'diamond', card: null }, untilAt - 1)?.no).toBeNull()
  expect(words({ kind: 'early', untilAt: fromAt }, plain, 0)?.note).toBe('11月24日 10:00 起所有人可买')
})

test('when everybody may, nothing is said', () => {
  expect(words(early, plain, untilAt)).toBeNull()
  expect(saleWords({}, plain, untilAt, tiers)).toBeNull()
})

test('a slot is shown to all, says whose it is, when it begins and its last day', () => {
  expect(words(slot, plain, fromAt)).toEqual({
    note: '会员专享，银卡、会员卡可买，到 11月30日',
    no: { kind: 'members-only', text: '会员专享', fromOn: null },
  })
  expect(words(slot, silver, fromAt - 1)).toEqual({
    note: '会员专享，银卡、会员卡可买，11月24日 10:00 到 11月30日',
    no: { kind: 'not-begun', text: '11月24日 10:00 起可买', fromOn: '2026-11-24' },
  })
  expect(words(slot, silver, fromAt)?.no).toBeNull()
  expect(words(slot, silver, untilAt)).toEqual({
    note: '会员专享，已经结束',
    no: { kind: 'over', text: '已经结束', fromOn: null },
  })
})
