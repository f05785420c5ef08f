import path from 'node:path'
import { breachesIn, namedPackages, type Breach } from './cruise'
import { foldersIn, sourceFiles } from './source-files'
import { packages, permissions, places, type Place, type Target } from './places'

const everyPlace = Object.keys(places) as readonly Place[]
const judged = everyPlace.filter((place): place is keyof typeof permissions => place in permissions)
const stubs = namedPackages(packages.filter((name) => !name.startsWith('node:')))
/** They look at the whole, not at one edge: loopholes.test.ts shows that they live. */
const structural = ['no-cycles', 'no-cycles-in-tests', 'nothing-unresolved']

/** How `from` would write an import of `target`. */
const specifier = (from: Place, target: Target): string => {
  if (!(target in places)) return target
  const relative = path.posix.relative(path.posix.dirname(places[from]), places[target as Place])
  return `./${relative.replace(/\.tsx?$/, '')}`
}

const targetsOf = (from: Place): readonly Target[] => [...everyPlace.filter((place) => place !== from), ...packages]

/** A house in which every place imports every other and every package. */
const greedyHouse = (keyword: 'import' | 'import type'): Readonly<Record<string, string>> => ({
  ...stubs,
  ...Object.fromEntries(
    everyPlace.map((from) => [
      places[from],
      [
        ...targetsOf(from).map((target, place) => `${keyword} { x as x${place} } from '${specifier(from, target)}'`),
        `export const x = [${targetsOf(from).map((_, place) => (keyword === 'import' ? `x${place}` : place))}]`,
      ].join('\n'),
    ]),
  ),
})

const resolved = (target: Target): string =>
  target in places
    ? places[target as Place]
    : target.startsWith('node:')
      ? target.slice(5)
      : `node_modules/${target}/index.js`

const caughtIn = (breaches: readonly Breach[], from: Place): readonly Target[] => {
  const to = new Set(
    breaches.filter((one) => one.from === places[from] && !structural.includes(one.rule)).map((one) => one.to),
  )
  return targetsOf(from).filter((target) => to.has(resolved(target)))
}

const byValue = breachesIn(greedyHouse('import'))
const byType = breachesIn(greedyHouse('import type'))

test.each(judged)('%s may import what the plan draws, and nothing else', (from) => {
  const forbidden = targetsOf(from).filter((target) => !permissions[from].value.includes(target))
  expect(caughtIn(byValue, from)).toEqual(forbidden)
})

test.each(judged)('%s may name the types that the plan draws, and no others', (from) => {
  const { value, type } = permissions[from]
  const forbidden = targetsOf(from).filter((target) => !value.includes(target) && !type.includes(target as Place))
  expect(caughtIn(byType, from)).toEqual(forbidden)
})

test('build tools know no product code, tests know everything', () => {
  const product = everyPlace.filter((place) => /^(miniprogram|cloudfunctions)/.test(places[place]))
  expect(caughtIn(byValue, 'tool')).toEqual([...product, 'test', 'wx-server-sdk'])
  expect(caughtIn(byValue, 'test')).toEqual([])
})

const order = [
  ...['member', 'purchase', 'points', 'coupon', 'shop', 'replenishment', 'segment', 'messaging', 'journey'],
  ...['experiment', 'campaign', 'recommendation', 'community', 'review', 'service', 'analytics', 'program'],
]
const areaFile = (area: string): string => `cloudfunctions/shared/domain/${area}/rules.ts`
const greedyArea = (area: string): string =>
  [
    "export * from 'express'",
    "export * from 'node:fs'",
    ...order
      .filter((other) => other !== area)
      .map((other) => `export type { X as ${other} } from '@domain/${other}/rules'`),
  ].join('\n')
const greedyDomain = breachesIn({
  ...stubs,
  ...Object.fromEntries(order.map((area) => [areaFile(area), greedyArea(area)])),
})

test.each(order)('%s knows the areas before it and none after, not even their types', (area) => {
  const caught = greedyDomain.filter((one) => one.from === areaFile(area) && !structural.includes(one.rule))
  const later = order.slice(order.indexOf(area) + 1).map(areaFile)
  expect(new Set(caught.map(({ to }) => to))).toEqual(new Set([...later, 'fs', 'node_modules/express/index.js']))
})

test('every area of the domain has its place in the order', () => {
  expect(foldersIn('cloudfunctions/shared/domain').filter((area) => !order.includes(area))).toEqual([])
})

type Rule = { readonly name: string; readonly comment: string; readonly from: { readonly path?: string } }
const { forbidden } = jest.requireActual<{ readonly forbidden: readonly Rule[] }>('../../config/boundaries.cjs')

test('no rule is dead: each one caught something here, and each says why it is there', () => {
  const alive = new Set([byValue, byType, greedyDomain].flat().map(({ rule }) => rule))
  expect(forbidden.map(({ name }) => name).filter((name) => !alive.has(name) && !structural.includes(name))).toEqual([])
  expect(forbidden.filter(({ comment }) => !comment.endsWith('.'))).toEqual([])
})

test('there is no source file outside of the net', () => {
  const zones = forbidden
    .filter(({ name }) => name.endsWith('-only-its-neighbours'))
    .map(({ from }) => new RegExp(from.path ?? '$^'))
  const tools = /^config\/(?!program\/|database\/)/
  const outside = sourceFiles().filter(
    (file) => !tools.test(file) && zones.filter((zone) => zone.test(file)).length !== 1,
  )
  expect(outside).toEqual([])
})
