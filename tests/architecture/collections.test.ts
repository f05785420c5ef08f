import ts from 'typescript'
import { collections } from '../../config/database/collections'
import { sourceFiles } from './source-files'
import { nodesOf, placeOf, treeOf } from './syntax'

const names = collections.map(({ name }) => name)

/** The collections that the ports speak of: the keys of every area's `…Documents`. */
const documented = (): readonly string[] =>
  sourceFiles()
    .filter((file) => file.startsWith('cloudfunctions/shared/usecases/context/'))
    .flatMap((file) => treeOf(file).statements.filter(ts.isTypeAliasDeclaration))
    .filter((alias) => alias.name.text.endsWith('Documents'))
    .flatMap(({ type }) => (ts.isTypeLiteralNode(type) ? type.members : []))
    .map((member) => member.name?.getText() ?? '')

/** The collections that stores name to the SDK: `….collection('name')`. */
const inStores = () =>
  sourceFiles()
    .filter((file) => file.startsWith('cloudfunctions/shared/platform/'))
    .flatMap((file) => nodesOf(treeOf(file)).filter(ts.isCallExpression))
    .filter(({ expression }) => ts.isPropertyAccessExpression(expression) && expression.name.text === 'collection')
    .flatMap(({ arguments: [name] }) => (name && ts.isStringLiteralLike(name) ? [name] : []))

test('every collection that the ports speak of is a row in config/database, and no row is idle', () => {
  expect([...documented()].sort()).toEqual([...names].sort())
})

test('every collection that a store names is a row in config/database', () => {
  expect(
    inStores()
      .filter(({ text }) => !names.includes(text))
      .map(placeOf),
  ).toEqual([])
})

test('a collection is a plural noun in snake_case, said once', () => {
  expect(names.filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test.each(collections.filter(({ indexes }) => indexes.length > 0))(
  'the indexes of $name are told apart and each orders by something',
  ({ indexes }) => {
    expect(new Set(indexes.map(({ name }) => name)).size).toBe(indexes.length)
    expect(new Set(indexes.map(({ keys }) => JSON.stringify(keys))).size).toBe(indexes.length)
    for (const { keys } of indexes) {
      expect(keys.length).toBeGreaterThan(0)
      expect(new Set(keys.map(([field]) => field)).size).toBe(keys.length)
    }
  },
)
