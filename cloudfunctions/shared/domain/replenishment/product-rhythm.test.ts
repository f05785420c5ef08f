import fc from 'fast-check'
import { addDays } from '../time'
import { cadenceOf } from './cadence'
import type { Cadence } from './cadence'
import { addRhythms, rhythmOf, silentRhythm, subtractRhythms } from './product-rhythm'
import type { ProductRhythm } from './product-rhythm'

const cadence: fc.Arbitrary<Cadence> = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 200 }), qty: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((steps) => {
    let day = 0
    return cadenceOf(
      'tea',
      steps.map(({ gap, qty }) => ({ on: addDays('2025-01-01', (day += gap)), qty })),
    )
  })

const together = (cadences: readonly Cadence[]): ProductRhythm =>
  cadences.flatMap((one) => rhythmOf([one])).reduce(addRhythms, silentRhythm('tea'))

function expectSame(a: ProductRhythm, b: ProductRhythm): void {
  const numbers = ({ productId: _, ...sums }: ProductRhythm): number[] => Object.values(sums)
  numbers(a).forEach((value, index) => expect(value).toBeCloseTo(numbers(b)[index] ?? Number.NaN, 6))
}

describe('the rhythm of a product over members', () => {
  test('counts who bought, who came back, and who keeps coming back', () => {
    const once = cadenceOf('tea', [{ on: '2026-01-01', qty: 1 }])
    const twice = cadenceOf('tea', [
      { on: '2026-01-01', qty: 1 },
      { on: '2026-01-11', qty: 1 },
    ])
    const thrice = cadenceOf('tea', [
      { on: '2026-01-01', qty: 1 },
      { on: '2026-01-11', qty: 1 },
      { on: '2026-01-31', qty: 1 },
    ])
    expect(together([once, twice, thrice])).toMatchObject({
      buyers: 3,
      pairs: 2,
      regulars: 1,
      intervals: 3,
      sumSizeSq: 5,
    })
  })

  test('one member says something of every product bought', () => {
    const other = cadenceOf('soap', [{ on: '2026-01-01', qty: 1 }])
    expect(
      rhythmOf([cadenceOf('tea', [{ on: '2026-01-01', qty: 1 }]), other]).map((rhythm) => rhythm.productId),
    ).toEqual(['tea', 'soap'])
  })

  test('however members are split into shards, the sum is the same', () => {
    fc.assert(
      fc.property(fc.array(cadence, { maxLength: 12 }), fc.nat(12), (cadences, cut) => {
        const left = together(cadences.slice(0, cut))
        const right = together(cadences.slice(cut))
        expectSame(addRhythms(left, right), together(cadences))
        expectSame(addRhythms(right, left), together(cadences))
      }),
    )
  })

  test('when a member buys again, taking out what was and adding what is leaves the right sum', () => {
    fc.assert(
      fc.property(fc.array(cadence, { maxLength: 8 }), cadence, cadence, (others, before, after) => {
        const shard = together([...others, before])
        const updated = addRhythms(subtractRhythms(shard, together([before])), together([after]))
        expectSame(updated, together([...others, after]))
      }),
    )
  })

  test('rhythms of different products do not add', () => {
    expect(() => addRhythms(silentRhythm('tea'), silentRhythm('soap'))).toThrow(RangeError)
    expect(() => subtractRhythms(silentRhythm('tea'), silentRhythm('soap'))).toThrow(RangeError)
  })
})
