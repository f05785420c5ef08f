import fc from 'fast-check'
import { allocate, fen, shareOf, sumFen } from './money'

describe('money', () => {
  it('is whole fen and nothing else', () => {
    expect(fen(199)).toBe(199)
    expect(() => fen(1.5)).toThrow(RangeError)
    expect(() => fen(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError)
  })

  it('adds up', () => expect(sumFen([fen(1), fen(2), fen(3)])).toBe(6))

  it('gives a share rounded down: 12.5 % of 9.99 yuan is 1.24', () => expect(shareOf(fen(999), 1250)).toBe(124))

  it('splits 10 yuan over three equal lines as 3.34, 3.33, 3.33', () =>
    expect(allocate(fen(1000), [1, 1, 1])).toEqual([334, 333, 333]))

  it('gives everything to the first line where nothing has a weight', () =>
    expect(allocate(fen(500), [0, 0])).toEqual([500, 0]))

  it.each([
    [-1, [1]],
    [100, []],
    [100, [-1]],
    [100, [Number.POSITIVE_INFINITY]],
  ])('refuses to split %p by %p', (amount, weights) => {
    expect(() => allocate(amount as never, weights)).toThrow(RangeError)
  })

  it('never loses or makes a fen, whatever the weights', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 40 }),
        (amount, weights) => {
          const parts = allocate(fen(amount), weights)
          expect(sumFen(parts)).toBe(amount)
          expect(parts.every((part) => part >= 0)).toBe(true)
        },
      ),
    ))
})
