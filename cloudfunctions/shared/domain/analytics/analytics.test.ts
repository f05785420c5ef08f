import fc from 'fast-check'
import { addDays } from '../time'
import { addCohorts, cohortsOf, retentionOf } from './cohort'
import { funnelOf } from './funnel'
import type { PaidOrder } from './paid-order'
import { paybackOf } from './payback'
import { addRates, rateOf } from './rate'
import { ninetyDayMode, orderRepurchaseRate, returnRate, buyerRepurchaseRate } from './repurchase'

let sequence = 0
const order = (memberId: string, on: string, more: Partial<PaidOrder> = {}): PaidOrder => ({
  orderId: `o${sequence++}`,
  memberId,
  on,
  netFen: 10_000,
  storeId: 's1',
  channel: 'mini',
  productIds: ['tea'],
  ...more,
})

/** Four members: 李 bought three times, 王 twice, 赵 once, 钱 gave it all back. */
const SHOP = [
  order('li', '2026-01-05'),
  order('li', '2026-02-10', { channel: 'pos', productIds: ['soap'] }),
  order('li', '2026-05-01'),
  order('wang', '2026-01-20', { storeId: 's2' }),
  order('wang', '2026-04-30'),
  order('zhao', '2026-02-01', { netFen: 5000 }),
  order('qian', '2026-02-02', { netFen: 0 }),
]

describe('repurchase rates, checked by hand', () => {
  test('two of three buyers came back; three of six orders were not the first', () => {
    expect(buyerRepurchaseRate(SHOP)).toMatchObject({ part: 2, whole: 3, share: 2 / 3 })
    expect(orderRepurchaseRate(SHOP)).toMatchObject({ part: 3, whole: 6, share: 0.5 })
  })

  test.each([
    ['in January and February', { fromOn: '2026-01-01', toOn: '2026-02-28' }, [1, 3], [1, 4]],
    ['in the mini-program', { channel: 'mini' }, [2, 3], [2, 5]],
    ['in the second store', { storeId: 's2' }, [0, 1], [0, 1]],
    ['of soap', { productId: 'soap' }, [0, 1], [0, 1]],
    ['among 王 and 赵', { memberIds: new Set(['wang', 'zhao']) }, [1, 2], [1, 3]],
    ['of nobody', { storeId: 's3' }, [0, 0], [0, 0]],
  ] as const)('%s', (_, scope, [users, buyers], [later, all]) => {
    expect(buyerRepurchaseRate(SHOP, scope)).toMatchObject({ part: users, whole: buyers })
    expect(orderRepurchaseRate(SHOP, scope)).toMatchObject({ part: later, whole: all })
  })

  test('a rate of nobody is no rate, and every rate says what it is', () => {
    expect(buyerRepurchaseRate([]).share).toBeNull()
    expect(buyerRepurchaseRate([]).definition).toContain('÷')
  })
})

describe('the rule of 90 days', () => {
  test('李 came back within 90 days, 王 and 赵 did not', () => {
    expect(returnRate(SHOP, '2026-06-30', 90)).toMatchObject({ code: 'ninety-day-repurchase', part: 1, whole: 3 })
    expect(ninetyDayMode(SHOP, '2026-06-30').mode).toBe('loyalty')
  })

  test('whose 90 days are not over does not count yet', () => {
    expect(returnRate(SHOP, '2026-04-10', 90)).toMatchObject({ part: 1, whole: 1 })
    expect(ninetyDayMode(SHOP, '2026-02-01')).toMatchObject({ mode: null, rate: { share: null } })
  })

  test('a second receipt on the first day is not coming back', () => {
    expect(returnRate([order('sun', '2026-01-01'), order('sun', '2026-01-01')], '2026-06-01', 90).part).toBe(0)
  })

  test('only first purchases of the period are looked at', () => {
    expect(returnRate(SHOP, '2026-06-30', 90, { fromOn: '2026-01-10', toOn: '2026-01-31' })).toMatchObject({
      part: 0,
      whole: 1,
    })
    expect(returnRate(SHOP, '2026-06-30', 30)).toMatchObject({ code: 'second-purchase', part: 0, whole: 3 })
  })

  test.each([
    [14, 'acquire'],
    [15, 'balance'],
    [30, 'balance'],
    [31, 'loyalty'],
  ] as const)('%p of 100 came back: %s', (came, mode) => {
    const orders = Array.from({ length: 100 }, (_, index) => [
      order(`m${index}`, '2026-01-01'),
      ...(index < came ? [order(`m${index}`, '2026-03-01')] : []),
    ]).flat()
    const { mode: found, advice } = ninetyDayMode(orders, '2026-06-30')
    expect(found).toBe(mode)
    expect(advice).toMatch(/^90 天复购率.+。$/)
  })
})

describe('cohorts', () => {
  test('who came in January, and what they did after', () => {
    const [january, february] = cohortsOf(SHOP, '2026-05')
    expect(january).toMatchObject({ month: '2026-01', size: 2 })
    expect(january?.cells.map(({ members }) => members)).toEqual([2, 1, 0, 1, 1])
    expect(february).toMatchObject({ size: 1, cells: [{ members: 1, orders: 1, netFen: 5000 }, {}, {}, {}] })
    expect(january && retentionOf(january)).toEqual([1, 0.5, 0, 0.5, 0.5])
  })

  test('later cohorts are not shown', () => {
    expect(cohortsOf(SHOP, '2026-01')).toHaveLength(1)
  })

  test('shards of members add up to the whole shop', () => {
    const shop = fc.array(
      fc
        .record({ member: fc.integer({ min: 0, max: 8 }), day: fc.nat(300) })
        .map(({ member, day }) => order(`m${member}`, addDays('2026-01-01', day))),
    )
    fc.assert(
      fc.property(shop, (orders) => {
        const isEven = ({ memberId }: PaidOrder): boolean => Number(memberId.slice(1)) % 2 === 0
        const left = cohortsOf(orders.filter(isEven), '2026-12')
        const right = cohortsOf(
          orders.filter((one) => !isEven(one)),
          '2026-12',
        )
        expect(addCohorts(left, right)).toEqual(cohortsOf(orders, '2026-12'))
      }),
    )
  })

  test('a shard that was counted a month earlier adds what it has', () => {
    const [both] = addCohorts(cohortsOf(SHOP, '2026-02'), cohortsOf(SHOP, '2026-03'))
    expect(both?.cells.map(({ members }) => members)).toEqual([4, 2, 0])
    expect(addCohorts(cohortsOf(SHOP, '2026-03'), cohortsOf(SHOP, '2026-02'))[0]).toEqual(both)
  })
})

describe('what winning a member costs and brings', () => {
  const [january] = cohortsOf(SHOP, '2026-05')

  test.each([
    [5000, 0],
    [5001, 1],
    [12_000, 4],
    [99_999, null],
  ])('at %p fen it is paid back in month %p', (cost, month) => {
    expect(january && paybackOf(january, cost, 0.5).paybackMonth).toBe(month)
  })

  test('the ratio of value to cost; none when they cost nothing', () => {
    expect(january && paybackOf(january, 10_000, 0.5).ratio).toBeCloseTo(1.25, 9)
    expect(january && paybackOf(january, 0, 0.5).ratio).toBeNull()
  })
})

describe('rates', () => {
  test('of two shops together', () => {
    expect(addRates(rateOf('churn', 1, 10), rateOf('churn', 3, 10)).share).toBe(0.2)
    expect(() => addRates(rateOf('churn', 1, 10), rateOf('renewal', 1, 10))).toThrow(RangeError)
  })

  test('a part larger than its whole is a mistake', () => {
    expect(() => rateOf('redemption', 2, 1)).toThrow(RangeError)
    expect(() => rateOf('redemption', -1, 1)).toThrow(RangeError)
  })

  test('no repeat orders without repeat buyers, and every order is a first or a later one', () => {
    const shop = fc.array(fc.integer({ min: 0, max: 5 }).map((member) => order(`m${member}`, '2026-01-01')))
    fc.assert(
      fc.property(shop, (orders) => {
        const [users, all] = [buyerRepurchaseRate(orders), orderRepurchaseRate(orders)]
        expect(all.part === 0).toBe(users.part === 0)
        expect(all.part).toBeGreaterThanOrEqual(users.part)
        expect(all.whole - all.part).toBe(users.whole)
      }),
    )
  })
})

describe('the funnel', () => {
  test('a stage counts those who passed the ones before', () => {
    const steps = funnelOf({
      before: new Set(['a', 'b', 'c', 'd']),
      at: new Set(['a', 'b', 'x']),
      'in-use': new Set(['a', 'x']),
      after: new Set(['a']),
    })
    expect(steps.map(({ members }) => members)).toEqual([4, 2, 1, 1])
    expect(steps.map(({ ofFirst }) => ofFirst)).toEqual([1, 0.5, 0.25, 0.25])
    expect(steps.map(({ ofPrevious }) => ofPrevious)).toEqual([null, 0.5, 0.5, 1])
  })

  test('of nobody', () => {
    const nobody = new Set<string>()
    const steps = funnelOf({ before: nobody, at: nobody, 'in-use': nobody, after: nobody })
    expect(steps[3]).toEqual({ stage: 'after', members: 0, ofPrevious: null, ofFirst: null })
  })
})
