import fc from 'fast-check'
import type { Document } from './value/kind'

/** Values of few enough kinds and sizes that two of them are often equal or near. */
export const anyScalar: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    false,
    0,
    1,
    2,
    -1,
    1.5,
    Infinity,
    Number.MAX_SAFE_INTEGER,
    '',
    'a',
    'b',
    'ab',
    'a\u0000',
    '，',
    '🐱',
  ),
  fc.integer({ min: -3, max: 3 }),
  fc.string({ maxLength: 3 }),
  fc.integer({ min: -2, max: 2 }).map((at) => new Date(at)),
)

/** Scalars, and arrays and objects of them. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: anyScalar },
  { weight: 1, arbitrary: fc.array(anyScalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('x', 'y'), anyScalar, { maxKeys: 2, noNullPrototype: true }) },
)

const field = fc.constantFrom('a', 'b', 'c', 'a.x', 'b.y')

/** Documents with fields a, b and c, each of which may be missing. */
export const anyDocument: fc.Arbitrary<Document> = fc.record(
  {
    a: anyValue,
    b: fc.oneof(anyScalar, fc.dictionary(fc.constantFrom('x', 'y'), anyScalar, { maxKeys: 2, noNullPrototype: true })),
    c: anyScalar,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Document>

const condition: fc.Arbitrary<unknown> = fc.oneof(
  anyValue,
  fc.record({ $in: fc.array(anyScalar, { maxLength: 4 }) }),
  fc
    .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne'), anyScalar)
    .map(([name, value]) => ({ [name]: value })),
  fc.tuple(anyScalar, anyScalar).map(([from, to]) => ({ $gte: from, $lt: to })),
  fc.constantFrom(
    { $exists: true },
    { $exists: false },
    { $size: 1 },
    { $regex: '^a' },
    { $type: 'number' },
    { $not: { $gt: 1 } },
  ),
)

/** Filters on those documents: conditions on some fields, also under `$and` and `$or`. */
export const anyFilter: fc.Arbitrary<Document> = fc.oneof(
  fc.dictionary(field, condition, { maxKeys: 3, noNullPrototype: true }),
  fc
    .tuple(
      fc.constantFrom('$and', '$or'),
      fc.array(fc.dictionary(field, condition, { minKeys: 1, maxKeys: 2, noNullPrototype: true }), {
        minLength: 1,
        maxLength: 2,
      }),
    )
    .map(([name, branches]) => ({ [name]: branches })),
)

/** Orders by up to two fields. */
export const anySort: fc.Arbitrary<Document> = fc.dictionary(field, fc.constantFrom(1, -1), {
  maxKeys: 2,
  noNullPrototype: true,
})
