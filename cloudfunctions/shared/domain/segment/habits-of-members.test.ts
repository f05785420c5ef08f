import fc from 'fast-check'
import { addDays } from '../time'
import { hesitationsOf } from './browse-not-buy'
import { countMeeting } from './condition'
import type { Condition, SegmentMember } from './condition'
import { preferencesOf } from './preference'
import type { Choice } from './preference'
import { previewCondition } from './preview-condition'
import { priceSensitivityOf } from './price-sensitivity'
import type { PricedOrder } from './price-sensitivity'

const TODAY = '2026-07-01'
const ago = (days: number): string => addDays(TODAY, -days)
const look = (productId: string, days: number) => ({ productId, on: ago(days) })

describe('looks, and does not buy', () => {
  test('looked on three days, nothing bought: said with the reason', () => {
    const [one] = hesitationsOf([look('tea', 9), look('tea', 6), look('tea', 4), look('tea', 4)], [], null, TODAY)
    expect(one).toEqual({
      productId: 'tea',
      lookedDays: 3,
      lastLookedOn: ago(4),
      because: '14 天里有 3 天看过，最近一次是 4 天前，没有买',
    })
  })

  test('what is looked at most stands first', () => {
    const browses = [look('b', 8), look('b', 5), look('a', 8), look('a', 5), look('c', 9), look('c', 8), look('c', 5)]
    expect(hesitationsOf(browses, [], null, TODAY).map(({ productId }) => productId)).toEqual(['c', 'a', 'b'])
  })

  test.each([
    ['one look is no wish', [look('tea', 5)], []],
    ['who looked yesterday may still buy by themselves', [look('tea', 5), look('tea', 1)], []],
    ['looks of last month are forgotten', [look('tea', 30), look('tea', 20)], []],
    ['who bought it wanted it', [look('tea', 9), look('tea', 5)], [look('tea', 4)]],
  ])('%s', (_, browses, bought) => {
    expect(hesitationsOf(browses, bought, null, TODAY)).toEqual([])
  })

  test('bought before the first look: the next one is wanted', () => {
    expect(hesitationsOf([look('tea', 9), look('tea', 5)], [look('tea', 12)], null, TODAY)).toHaveLength(1)
  })

  test('one offer a month at most', () => {
    const browses = [look('tea', 9), look('tea', 5)]
    expect(hesitationsOf(browses, [], ago(29), TODAY)).toEqual([])
    expect(hesitationsOf(browses, [], ago(30), TODAY)).toHaveLength(1)
  })
})

describe('how much a price matters', () => {
  const lines = (full: number, off: number): PricedOrder[] => [
    ...Array.from({ length: full }, () => ({ listFen: 1000, offFen: 0 })),
    ...Array.from({ length: off }, () => ({ listFen: 1000, offFen: 200 })),
  ]

  test.each([
    [0, 12, 'offers-only'],
    [5, 8, 'likes-offers'],
    [9, 3, 'indifferent'],
    [12, 0, 'indifferent'],
    [1, 2, 'not-enough'],
  ] as const)('%i at full price and %i with something off: %s', (full, off, level) => {
    expect(priceSensitivityOf(lines(full, off), 0.3).level).toBe(level)
  })

  test('says how often and how much', () => {
    const said = priceSensitivityOf(lines(0, 12), 0.3)
    expect(said.because).toBe('12 笔中有 12 笔用了优惠，几乎不按原价买')
    expect(said.depth).toBeCloseTo(0.2, 9)
    expect(said.offerShare).toBeCloseTo((12 + 1.2) / 16, 9)
  })

  test('where everything is always on offer nobody is sensitive for taking it', () => {
    expect(priceSensitivityOf(lines(0, 12), 1).level).toBe('indifferent')
  })

  test('gifts say nothing, and a chance stays a chance', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.double({ min: 0, max: 1, noNaN: true }), (full, off, share) => {
        const said = priceSensitivityOf([...lines(full, off), { listFen: 0, offFen: 0 }], share)
        expect(said.aboveShop).toBeGreaterThanOrEqual(0)
        expect(said.aboveShop).toBeLessThanOrEqual(1)
        expect(said).toEqual(priceSensitivityOf(lines(full, off), share))
      }),
    )
  })
})

describe('what they prefer', () => {
  const chose = (aspect: Choice['aspect'], value: string, days: number): Choice => ({ aspect, value, on: ago(days) })

  test('the value chosen most lately, one an aspect, with the reason', () => {
    const choices = [
      chose('category', '猫粮', 3),
      chose('category', '猫粮', 40),
      chose('category', '茶', 80),
      chose('channel', 'online', 3),
      chose('channel', 'online', 40),
    ]
    expect(preferencesOf(choices, TODAY)).toMatchObject([
      { aspect: 'category', value: '猫粮', times: 2, because: '3 次里选过 2 次，最近一次是 3 天前' },
      { aspect: 'channel', value: 'online', share: 1 },
    ])
  })

  test('tastes drift: what was chosen twice lately beats three times a year ago', () => {
    const choices = [300, 310, 320].map((days) => chose('pack', '500 g', days))
    expect(preferencesOf([...choices, chose('pack', '1 kg', 5), chose('pack', '1 kg', 30)], TODAY)[0]?.value).toBe(
      '1 kg',
    )
  })

  test('once is no preference, nor is a little of everything; what is to come is not known', () => {
    expect(preferencesOf([chose('store', 's1', 3)], TODAY)).toEqual([])
    const mixed = ['a', 'b', 'c', 'd', 'e'].flatMap((value) => [chose('weekday', value, 3), chose('weekday', value, 9)])
    expect(preferencesOf(mixed, TODAY)).toEqual([])
    expect(preferencesOf([chose('store', 's1', -3), chose('store', 's1', -4)], TODAY)).toEqual([])
  })
})

describe('a condition, previewed', () => {
  const member = (purchases: number, stage: string): SegmentMember => ({
    figures: { purchases },
    words: { stage: [stage] },
    events: [],
  })
  const members = [member(1, 'new'), member(5, 'stable'), member(6, 'asleep'), member(9, 'asleep')]
  const often: Condition = { kind: 'figure', figure: 'purchases', from: 5 }
  const asleep: Condition = { kind: 'word', word: 'stage', oneOf: ['asleep'] }

  test('counts the whole and each part alone', () => {
    expect(previewCondition(members, { kind: 'and', of: [often, asleep] }, TODAY)).toEqual({
      of: 4,
      met: 2,
      parts: [{ met: 3 }, { met: 2 }],
    })
    expect(previewCondition(members, { kind: 'not', of: often }, TODAY)).toEqual({ of: 4, met: 1, parts: [] })
  })

  test('is what is counted in bulk', () => {
    const condition: Condition = { kind: 'or', of: [often, asleep] }
    const { met, of } = previewCondition(members, condition, TODAY)
    expect(countMeeting(members, condition, TODAY)).toEqual({ met, of })
  })
})
