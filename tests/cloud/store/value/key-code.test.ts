import { Long, ObjectId } from 'bson'
import fc from 'fast-check'
import { anyValue } from '../arbitraries'
import { compareValues } from './compare'
import { encodeComponent, encodeKey, successor } from './key-code'

const sign = (order: number): number => Math.sign(order) + 0

test('the bytes of two values order as the values do', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (left, right) => {
      const order = sign(compareValues(left, right))
      expect(sign(Buffer.compare(encodeComponent(left, 1), encodeComponent(right, 1)))).toBe(order)
      expect(sign(Buffer.compare(encodeComponent(right, -1), encodeComponent(left, -1)))).toBe(order)
    }),
    { numRuns: 2000 },
  )
})

test('two columns order by the first, then by the second, each in its direction', () => {
  const column = fc.tuple(anyValue, anyValue)
  fc.assert(
    fc.property(column, column, fc.constantFrom<1 | -1>(1, -1), (left, right, way) => {
      const order = compareValues(left[0], right[0]) || compareValues(left[1], right[1]) * way
      const bytes = Buffer.compare(encodeKey(left, [1, way]), encodeKey(right, [1, way]))
      expect(sign(bytes)).toBe(sign(order))
    }),
    { numRuns: 2000 },
  )
})

test('integers beyond 2^53 keep their order', () => {
  const [low, high] = [Long.fromString('9007199254740992'), Long.fromString('9007199254740993')]
  expect(Buffer.compare(encodeComponent(low, 1), encodeComponent(high, 1))).toBe(-1)
  expect(compareValues(low, high)).toBe(-1)
  expect(compareValues(9007199254740992, low)).toBe(0)
})

test('kinds come in MongoDB’s order', () => {
  const inOrder = [null, -1, 'a', { a: 1 }, [1], new ObjectId(), false, new Date(0)]
  const keys = inOrder.map((value) => encodeComponent(value, 1))
  expect([...keys].sort(Buffer.compare)).toEqual(keys)
})

test('the successor is above all that begin with the prefix, and below the rest', () => {
  expect(successor(Buffer.of(1, 2))).toEqual(Buffer.of(1, 3))
  expect(successor(Buffer.of(1, 255))).toEqual(Buffer.of(2))
})
