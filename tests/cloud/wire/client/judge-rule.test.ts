import fc from 'fast-check'
import { compileFilter } from '../../store/query/compile-filter'
import type { Document } from '../../store/value/kind'
import { allows, type RuleContext, type Subject } from './judge-rule'
import { parseRule } from './parse-rule'
import { casesOf } from './query-cases'

const scalar = fc.constantFrom(0, 1, 2, 3, 'x', 'y', true, false, null)
const literal = scalar.map((value) => JSON.stringify(value))
const field = fc.constantFrom('a', 'b')
const atom = fc.oneof(
  fc
    .tuple(field, fc.constantFrom('==', '!=', '<', '<=', '>', '>='), literal)
    .map(([name, operator, value]) => `doc.${name} ${operator} ${value}`),
  fc
    .tuple(literal, fc.constantFrom('==', '!=', '<', '>'), field)
    .map(([value, operator, name]) => `${value} ${operator} doc.${name}`),
  fc.tuple(field, fc.array(literal, { maxLength: 3 })).map(([name, list]) => `doc.${name} in [${list.join(', ')}]`),
  fc.constantFrom('doc.a', '!doc.b', 'true', 'doc.a == doc.b', "auth.openid == 'o-anna'", 'now > 5'),
)
const { rule } = fc.letrec<{ rule: string }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    tie('rule').map((inner) => `!(${inner})`),
    fc
      .tuple(tie('rule'), fc.constantFrom('&&', '||'), tie('rule'))
      .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
  ),
}))

const condition = fc.oneof(
  scalar,
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne'), scalar).map(([name, value]) => ({ [name]: value })),
  fc.tuple(scalar, scalar).map(([from, to]) => ({ $gte: from, $lt: to })),
  fc.array(scalar, { maxLength: 3 }).map(($in) => ({ $in })),
  fc.array(scalar, { maxLength: 3 }).map(($nin) => ({ $nin })),
)
const plainFilter = fc.dictionary(field, condition, { maxKeys: 2, noNullPrototype: true })
const filter: fc.Arbitrary<Document> = fc.oneof(
  plainFilter,
  fc.array(plainFilter, { minLength: 1, maxLength: 3 }).map(($or): Document => ({ $or })),
  fc.array(plainFilter, { minLength: 1, maxLength: 2 }).map(($and): Document => ({ $and })),
)
const document = fc.dictionary(field, scalar, { maxKeys: 2, noNullPrototype: true })

const context: RuleContext = { auth: { openid: 'o-anna' }, now: 10, read: () => Promise.resolve(null) }

test('what a query is allowed to find obeys its rule', async () => {
  let allowed = 0
  await fc.assert(
    fc.asyncProperty(
      rule,
      filter,
      fc.array(document, { minLength: 8, maxLength: 20 }),
      async (text, query, documents) => {
        const parsed = parseRule(text)
        const holds = (subject: Subject) => allows(parsed, subject, context)
        for (const facts of casesOf(query) ?? [new Map<string, never>()])
          if (!(await holds({ kind: 'case', facts }))) return
        allowed++
        const matches = compileFilter(query)
        for (const one of documents)
          if (matches(one)) expect([one, await holds({ kind: 'document', document: one })]).toEqual([one, true])
      },
    ),
    { numRuns: 3000 },
  )
  expect(allowed).toBeGreaterThan(200)
})
