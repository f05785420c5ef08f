import fc from 'fast-check'
import { addDays } from '../time'
import { beforeLast, cadenceOf, extendCadence } from './cadence'
import type { Occasion } from './cadence'

const occasions = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: 900 }).map((day) => addDays('2025-01-01', day)),
    qty: fc.integer({ min: 1, max: 40 }),
  }),
  { minLength: 1, maxLength: 30 },
)

const roughly = (cadence: ReturnType<typeof cadenceOf>) =>
  Object.fromEntries(
    Object.entries(cadence).map(([key, value]) => [
      key,
      typeof value === 'number' ? Number(value.toFixed(5)) + 0 : value,
    ]),
  )

const byDay = (list: readonly Occasion[]): Occasion[] => [...list].sort((a, b) => a.on.localeCompare(b.on))

describe('the cadence of one member and one product', () => {
  test('bought every 30 days: two intervals of 30 days', () => {
    const cadence = cadenceOf('cat-food', [
      { on: '2026-01-01', qty: 1 },
      { on: '2026-01-31', qty: 2 },
      { on: '2026-03-02', qty: 1 },
    ])
    expect(cadence).toMatchObject({ count: 3, firstOn: '2026-01-01', lastOn: '2026-03-02', lastQty: 1 })
    expect(cadence.sumLog).toBeCloseTo(2 * Math.log(30), 12)
    expect(cadence.sumLogSq).toBeCloseTo(2 * Math.log(30) ** 2, 12)
    expect(cadence.sumQty).toBeCloseTo(Math.log(2), 12)
    expect(cadence.sumQtySq).toBeCloseTo(Math.log(2) ** 2, 12)
    expect(cadence.sumQtyLog).toBeCloseTo(Math.log(2) * Math.log(30), 12)
  })

  test('two receipts on one day are one buying day with the packs of both', () => {
    const cadence = cadenceOf('milk', [
      { on: '2026-01-01', qty: 1 },
      { on: '2026-01-01', qty: 2 },
    ])
    expect(cadence).toMatchObject({ count: 1, lastQty: 3, sumLog: 0 })
  })

  test('receipts may arrive in any order', () => {
    fc.assert(
      fc.property(occasions, fc.integer(), (list, seed) => {
        const shuffled = list.map((one, index) => ({ one, key: (index * 7919 + seed) % 31 }))
        shuffled.sort((a, b) => a.key - b.key)
        expect(
          roughly(
            cadenceOf(
              'tea',
              shuffled.map(({ one }) => one),
            ),
          ),
        ).toEqual(roughly(cadenceOf('tea', list)))
      }),
    )
  })

  test('adding one purchase at a time is the same as starting afresh', () => {
    fc.assert(
      fc.property(occasions, (list) => {
        const [first, ...later] = byDay(list)
        const start = cadenceOf('tea', first === undefined ? [] : [first])
        const grown = later.reduce((cadence, occasion) => extendCadence(cadence, occasion) ?? start, start)
        expect(roughly(grown)).toEqual(roughly(cadenceOf('tea', list)))
      }),
    )
  })

  test('taking back the last purchase gives what was known before it', () => {
    fc.assert(
      fc.property(occasions, (list) => {
        const cadence = cadenceOf('tea', list)
        const earlier = list.filter(({ on }) => on < cadence.lastOn)
        const {
          lastDays: _,
          openingQty: __,
          ...known
        } = roughly(earlier.length > 0 ? cadenceOf('tea', earlier) : cadence)
        const before = beforeLast(cadence)
        if (earlier.length === 0) expect(before).toBeUndefined()
        else expect(before && roughly(before)).toMatchObject(known)
      }),
    )
  })

  test('recent intervals count more: 10 days lately outweigh 40 days long ago', () => {
    const cadence = cadenceOf(
      'tea',
      [0, 40, 80, 90, 100].map((day) => ({ on: addDays('2026-01-01', day), qty: 1 })),
    )
    expect(cadence.recentLog).toBeCloseTo(Math.log(40) * (0.512 + 0.64) + Math.log(10) * 1.8, 9)
    expect(cadence).toMatchObject({ lastDays: 10, openingQty: 1 })
  })

  test('a receipt from before the last purchase cannot be added: the cadence is made afresh', () => {
    const cadence = cadenceOf('tea', [{ on: '2026-02-01', qty: 1 }])
    expect(extendCadence(cadence, { on: '2026-01-31', qty: 1 })).toBeUndefined()
  })

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('%p packs is not a purchase', (qty) => {
    expect(() => cadenceOf('tea', [{ on: '2026-02-01', qty }])).toThrow(RangeError)
  })

  test('no purchase, no cadence', () => {
    expect(() => cadenceOf('tea', [])).toThrow(RangeError)
  })
})
