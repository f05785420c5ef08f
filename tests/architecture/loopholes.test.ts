import { breachesIn } from './cruise'

const store = 'cloudfunctions/shared/platform/stores/accounts.ts'
const rules = 'cloudfunctions/shared/domain/points/rules.ts'
const points = 'cloudfunctions/shared/contract/points.ts'

/** Each way of importing in a file of its own, all in one house. */
const waysHouse = (folder: string, ways: readonly (readonly [string, string])[]) =>
  breachesIn({
    [store]: 'export const x = 1',
    [points]: 'export const x = 1; export type X = 1',
    ...Object.fromEntries(ways.map(([, code], place) => [`${folder}/way-${place}.ts`, code])),
  })

const ways = [
  ['a plain import', "import { x } from '../../platform/stores/accounts'; export const y = x"],
  ['an import for its effect', "import '../../platform/stores/accounts'"],
  ['a re-export', "export { x } from '../../platform/stores/accounts'"],
  ['a re-export of everything', "export * from '../../platform/stores/accounts'"],
  ['a late import', "export const y = () => import('../../platform/stores/accounts')"],
  ['a require', "export const y = () => require('../../platform/stores/accounts')"],
  ['a detour over an alias', "export { x } from '@domain/../platform/stores/accounts'"],
  ['a type in passing', "export type Y = import('../../platform/stores/accounts').X"],
] as const
const throughWays = waysHouse('cloudfunctions/shared/domain/points', ways)

test.each(ways.map(([way], place) => [way, place] as const))('%s does not slip through', (_, place) => {
  const caught = throughWays.filter(({ from }) => from.endsWith(`/way-${place}.ts`))
  expect(caught.map(({ rule, to }) => `${rule} ${to}`)).toEqual([`domain-points-only-its-neighbours ${store}`])
})

const values = [
  ['a value beside a type', "import { type X, x } from '@contract/points'; export const y: X = x"],
  [
    'a value after a type',
    "import type { X } from '@contract/points'; import { x } from '@contract/points'; export const y: X = x",
  ],
  ['a late value', "export const y = () => import('@contract/points')"],
] as const
const throughValues = waysHouse('miniprogram/platform', values)

test.each(values.map(([way], place) => [way, place] as const))(
  'where only types may be named, %s is caught',
  (_, place) => {
    const caught = throughValues.filter(({ from }) => from.endsWith(`/way-${place}.ts`))
    expect(caught.map(({ rule }) => rule)).toEqual(['app-platform-only-types'])
  },
)

const circle = breachesIn({
  [rules]: "import type { B } from './other'; export type A = B",
  'cloudfunctions/shared/domain/points/other.ts': "import type { A } from './rules'; export type B = A",
})
const testCircle = (link: string) =>
  breachesIn({
    'tests/cloud/a.ts': "import { b } from './b'; export const a = () => b; export type A = 1",
    'tests/cloud/b.ts': link,
  })
const nowhere = breachesIn({ [rules]: "export { x } from './gone'; export { y } from 'not-installed'" })

test('two files that need each other are caught, were it for types alone', () => {
  expect(new Set(circle.map(({ rule }) => rule))).toEqual(new Set(['no-cycles']))
})

test('among tests, two that load each other are caught, and a type in one direction is not', () => {
  const loading = testCircle("import { a } from './a'; export const b = () => a")
  expect(new Set(loading.map(({ rule }) => rule))).toEqual(new Set(['no-cycles-in-tests']))
  expect(testCircle("import type { A } from './a'; export const b: A = 1")).toEqual([])
})

test('an import that leads nowhere is caught', () => {
  expect(nowhere.map(({ rule, to }) => [rule, to])).toEqual([
    ['nothing-unresolved', './gone'],
    ['nothing-unresolved', 'not-installed'],
  ])
})

test('a unit test beside its file may use everything, and nothing may use it', () => {
  const breaches = breachesIn({
    [store]: "import '../../domain/points/account.test'",
    'cloudfunctions/shared/domain/points/account.test.ts':
      "import '../../../../tests/fixtures/member'; import 'node:fs'",
    'tests/fixtures/member.ts': 'export {}',
  })
  expect(breaches.map(({ from, rule }) => [from, rule])).toContainEqual([store, 'nothing-imports-tests'])
  expect(new Set(breaches.map(({ from }) => from))).toEqual(new Set([store]))
})
