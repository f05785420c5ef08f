import { spawnSync } from 'node:child_process'
import path from 'node:path'
import ts from 'typescript'

const project = path.resolve(__dirname, '../..')
const domainDir = path.join(project, 'cloudfunctions/shared/domain')

/** What the domain's own compiler settings say about one more file in it. */
const domainCompiler = (code: string): readonly string[] => {
  const { config } = ts.readConfigFile(path.join(domainDir, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, domainDir)
  const file = path.join(domainDir, 'probe.ts')
  const host = ts.createCompilerHost(options)
  const { getSourceFile } = host
  host.getSourceFile = (name, version, ...rest) =>
    path.resolve(name) === file
      ? ts.createSourceFile(name, code, version)
      : getSourceFile.call(host, name, version, ...rest)
  const program = ts.createProgram([file], options, host)
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

test.each([
  'console.log(1)',
  'process.exit()',
  "fetch('/')",
  'window.alert()',
  'setTimeout(() => 1, 1)',
  'Buffer.from("")',
  'wx.login()',
])('in the domain, %s does not compile', (code) => {
  expect(domainCompiler(`export const x = 1\n${code}`)).toEqual([expect.stringContaining('Cannot find name')])
})

test('in the domain, plain arithmetic compiles', () => {
  expect(domainCompiler('export const twice = (points: number): number => points * 2')).toEqual([])
})

/** The rules of lint that one more file would break. */
const lint = (file: string, code: string): readonly string[] => {
  const eslint = path.join(project, 'node_modules/eslint/bin/eslint.js')
  const args = ['--config', 'config/eslint.config.mjs', '--format', 'json', '--stdin', '--stdin-filename', file]
  const ran = spawnSync(process.execPath, [eslint, ...args], { cwd: project, input: code, encoding: 'utf8' })
  const [report] = JSON.parse(ran.stdout) as readonly [{ readonly messages: readonly { readonly ruleId: string }[] }]
  return report.messages.map(({ ruleId }) => ruleId)
}

test.each(['domain', 'usecases', 'contract'])('in %s, the clock and chance are arguments', (layer) => {
  const code = 'export const x = [Date.now(), new Date(), Math.random()]'
  expect(lint(`cloudfunctions/shared/${layer}/probe.ts`, code)).toEqual(Array(3).fill('no-restricted-syntax'))
})

test('a date of a given instant is not chance', () => {
  expect(lint('cloudfunctions/shared/domain/probe.ts', 'export const x = new Date(0).getTime()')).toEqual([])
})

test('nobody may write any, an enum, or a value import of a type', () => {
  const code = "import { Fen } from '@domain/money'\nexport enum Mood { Good }\nexport const x = (y: any): Fen => y"
  expect([...lint('miniprogram/features/probe.ts', code)].sort()).toEqual([
    '@typescript-eslint/consistent-type-imports',
    '@typescript-eslint/no-explicit-any',
    'no-restricted-syntax',
  ])
})
