import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { dropStamp, fingerprint, isFresh, putStamp } from './stamp'

let root = ''

const put = (file: string, content: string): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), content)
}

const fresh = (): boolean => isFresh('app', ['source', 'lock.json'], 'out/index.js', root)

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stamp-'))
  put('source/deep/a.ts', 'a')
  put('lock.json', '{}')
  put('out/index.js', 'built')
  putStamp('app', fingerprint(['source', 'lock.json'], root), root)
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

test('what was built from the same sources is not built again', () => expect(fresh()).toBe(true))

test.each([
  ['a line is changed', () => put('source/deep/a.ts', 'b')],
  ['a file comes', () => put('source/deep/b.ts', '')],
  ['a file goes', () => rmSync(path.join(root, 'source/deep/a.ts'))],
  ['a file is renamed', () => (rmSync(path.join(root, 'source/deep/a.ts')), put('source/deep/c.ts', 'a'))],
  ['a package changes', () => put('lock.json', '{"a":1}')],
  ['the output is gone', () => rmSync(path.join(root, 'out/index.js'))],
  ['a build broke off', () => dropStamp('app', root)],
])('it is built anew when %s', (_, change) => {
  change()
  expect(fresh()).toBe(false)
})

test('a test is no source', () => {
  put('source/deep/a.test.ts', '')
  put('source/a.test.tsx', '')
  expect(fresh()).toBe(true)
})
