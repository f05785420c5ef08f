import path from 'node:path'
import ts from 'typescript'
import { sourceFiles, testFiles, textOf } from './source-files'
import { boundNames, nodesOf, placeOf, treeOf } from './syntax'

const files = sourceFiles()
const trees = files.map(treeOf)
const everything = [...files, ...testFiles()]

const forbiddenAlone = ['data', 'item']
const forbiddenWords = ['user', 'info', 'util', 'utils', 'helper', 'helpers', 'common', 'manager', 'msg', 'num', 'flag']
// WeChat's own words for its answers and events.
const notOurs = ['errMsg', 'FromUserName']
const wordsOf = (name: string): readonly string[] => name.split(/(?=[A-Z])|[-_.]/).map((word) => word.toLowerCase())

test('no file of the product is over 250 lines', () => {
  expect(files.filter((file) => textOf(file).split('\n').length > 251)).toEqual([])
})

test('the median file of the product is no longer than 60 lines', () => {
  const lengths = files.map((file) => textOf(file).split('\n').length).sort((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60)
})

test('no name says nothing', () => {
  const empty = (name: string) =>
    forbiddenAlone.includes(name) || wordsOf(name).some((word) => forbiddenWords.includes(word))
  const names = trees.flatMap(boundNames).filter(({ text }) => empty(text) && !notOurs.includes(text))
  expect(names.map((name) => `${placeOf(name)} ${name.text}`)).toEqual([])
  expect(files.filter((file) => file.split('/').some((part) => empty(path.parse(part).name)))).toEqual([])
})

test('files and folders are kebab-case, components PascalCase.tsx, hooks useX.ts', () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.config|\.fixture|\.d)?(\.h5)?\.tsx?$/
  const component = /^[A-Z][A-Za-z0-9]*(\.h5)?\.tsx$/
  const hook = /^use[A-Z][A-Za-z0-9]*(\.h5)?\.tsx?$/
  const wellNamed = (file: string) => [kebab, component, hook].some((shape) => shape.test(path.posix.basename(file)))
  expect(files.filter((file) => !wellNamed(file))).toEqual([])
  expect(files.filter((file) => !/^[a-z0-9/-]+$/.test(path.posix.dirname(file)))).toEqual([])
})

test('no classes, no enums, no any', () => {
  const unwanted = [ts.SyntaxKind.ClassDeclaration, ts.SyntaxKind.EnumDeclaration, ts.SyntaxKind.AnyKeyword]
  expect(trees.flatMap((tree) => nodesOf(tree).filter(({ kind }) => unwanted.includes(kind))).map(placeOf)).toEqual([])
})

test('nothing is hushed, put off or left out', () => {
  const hushed = new RegExp(
    ['@ts-(ignore|expect-error|nocheck)', 'eslint-' + 'disable', 'TO' + 'DO', 'FIX' + 'ME'].join('|'),
  )
  expect(everything.filter((file) => !file.startsWith('tests/architecture/') && hushed.test(textOf(file)))).toEqual([])
  // What needs data that are not ours may stand aside where they are missing, and says so; nothing else may.
  const leftOut = /\b(describe|test|it)\.(skip|only|todo|failing)[.(]|\bx(it|test|describe)\(/
  expect(everything.filter((file) => !file.startsWith('tests/architecture/') && leftOut.test(textOf(file)))).toEqual([])
})

// Taro loads screens, the shell and their configurations by their default export; its own configuration too.
const taroLoads =
  /^miniprogram\/(app|app\.config|custom-tab-bar\/.+|pages\/[^/]+\/.+|packages\/[^/]+\/[^/]+\/.+)\.tsx?$|^config\/(index|dev|prod)\.ts$/

// An entry's one export is what the folder is called.
const wechatLoads = /^cloudfunctions\/(?!shared\/)[^/]+\/index\.ts$/

test('only what Taro loads has a default export', () => {
  const byDefault = trees.filter((tree) => nodesOf(tree).some(isDefaultExport))
  expect(byDefault.map(({ fileName }) => fileName).filter((file) => !taroLoads.test(file))).toEqual([])
})

const isDefaultExport = (node: ts.Node): boolean =>
  (ts.isExportAssignment(node) && !node.isExportEquals) ||
  (ts.isFunctionDeclaration(node) && (node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))

test('there is no barrel but the contract', () => {
  const barrels = trees.filter((tree) =>
    nodesOf(tree).some((node) => ts.isExportDeclaration(node) && !node.exportClause),
  )
  expect(barrels.map(({ fileName }) => fileName)).toEqual([])
})

test('every export says in a sentence what it is', () => {
  const silent = trees
    .filter(({ fileName }) => !taroLoads.test(fileName) && !wechatLoads.test(fileName))
    .flatMap((tree) => tree.statements.filter((one) => isExported(one) && !isExplained(one)))
  expect(silent.map(placeOf)).toEqual([])
})

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

/** A sentence of its own, or that of the group it stands in: lines without an empty one between share the first's. */
const isExplained = (statement: ts.Statement): boolean => {
  if (ts.getJSDocCommentsAndTags(statement).length > 0) return true
  const siblings = statement.getSourceFile().statements
  const before = siblings[siblings.indexOf(statement) - 1]
  return before !== undefined && isExported(before) && !/\n\s*\n/.test(statement.getFullText()) && isExplained(before)
}
