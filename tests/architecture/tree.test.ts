import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { foldersIn, sourceFiles, textOf } from './source-files'
import { treeOf } from './syntax'

const project = path.resolve(__dirname, '../..')

test('the top level is what the plan says', () => {
  const visible = readdirSync(project).filter(
    (name) => !name.startsWith('.') && !['node_modules', 'dist', 'coverage'].includes(name),
  )
  expect(visible.sort()).toEqual(
    [
      ...['LICENSE', 'README.md', 'cloudfunctions', 'config', 'miniprogram', 'package-lock.json', 'package.json'],
      ...['project.config.json', 'tests', 'tsconfig.json'],
    ].sort(),
  )
})

test('nothing but five words is shared', () => {
  expect(foldersIn('cloudfunctions/shared')).toEqual(['contract', 'domain', 'platform', 'runtime', 'usecases'])
})

test.each(['miniprogram', 'cloudfunctions', 'config', 'tests'])(
  '%s says in at most 60 lines what lives there',
  (folder) => {
    expect(textOf(`${folder}/README.md`).trimEnd().split('\n').length).toBeLessThanOrEqual(60)
  },
)

test('WeChat DevTools finds the build where it is made', () => {
  expect(JSON.parse(textOf('project.config.json'))).toMatchObject({
    miniprogramRoot: 'dist/miniprogram/',
    cloudfunctionRoot: 'dist/cloudfunctions/',
  })
})

const functions = foldersIn('cloudfunctions').filter((name) => name !== 'shared')

test.each(functions)('cloud function %s is a table of at most 25 lines and a configuration', (name) => {
  expect(readdirSync(path.join(project, 'cloudfunctions', name)).sort()).toEqual(['config.json', 'index.ts'])
  expect(textOf(`cloudfunctions/${name}/index.ts`).trimEnd().split('\n').length).toBeLessThanOrEqual(25)
})

test.each(functions.filter((name) => name.startsWith('job-')))('%s has exactly one timer, in seven fields', (name) => {
  const { triggers } = JSON.parse(textOf(`cloudfunctions/${name}/config.json`)) as { triggers: readonly Trigger[] }
  expect(triggers).toHaveLength(1)
  expect(triggers[0]).toEqual({
    name: expect.any(String),
    type: 'timer',
    config: expect.stringMatching(/^(\S+ ){6}\S+$/),
  })
})

type Trigger = { readonly name: string; readonly type: string; readonly config: string }

const usecases = sourceFiles().filter((file) =>
  /^cloudfunctions\/shared\/usecases\/(?!views\/|context\/)[^/]+\//.test(file),
)

test('a use-case is named as its file', () => {
  const unlike = usecases.filter(
    (file) => !exportedFunctions(file).includes(camelCase(path.posix.basename(file, '.ts'))),
  )
  expect(unlike).toEqual([])
})

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const exportedFunctions = (file: string): readonly string[] =>
  treeOf(file).statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : []
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.map(({ name }) => name.getText())
  })

test('there is one lock file and no install script of ours', () => {
  expect(existsSync(path.join(project, 'package-lock.json'))).toBe(true)
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Readonly<Record<string, string>> }
  expect(Object.keys(scripts).filter((name) => /^(pre|post)?(install|prepare)$/.test(name))).toEqual([])
})
