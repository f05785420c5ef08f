import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { overweight, weighPackages, weightLine } from './sizes'

const KB = 1024
let outputDir = ''

const put = (file: string, kilobytes: number): void => {
  mkdirSync(path.dirname(path.join(outputDir, file)), { recursive: true })
  writeFileSync(path.join(outputDir, file), Buffer.alloc(kilobytes * KB))
}

const putApp = (roots: readonly string[]): void =>
  writeFileSync(
    path.join(outputDir, 'app.json'),
    JSON.stringify({ pages: [], subPackages: roots.map((root) => ({ root })) }).padEnd(KB),
  )

beforeEach(() => {
  outputDir = mkdtempSync(path.join(tmpdir(), 'sizes-'))
})

afterEach(() => rmSync(outputDir, { recursive: true, force: true }))

test('what lies under a subpackage weighs on it, everything else on the main package', () => {
  putApp(['packages/member', 'packages/shop/'])
  put('taro.js', 100)
  put('pages/me/index.js', 20)
  put('packages/member/points/index.js', 30)
  put('packages/shop/cart.js', 40)
  put('packages/shopping/index.js', 5)

  expect(weighPackages(outputDir)).toEqual([
    { name: 'main', bytes: 126 * KB, budgetBytes: 340 * KB },
    { name: 'packages/member', bytes: 30 * KB, budgetBytes: 500 * KB },
    { name: 'packages/shop', bytes: 40 * KB, budgetBytes: 500 * KB },
  ])
})

test('340 KB is the last size that the main package may have', () => {
  putApp([])
  put('taro.js', 339)
  expect(overweight(weighPackages(outputDir))).toEqual([])

  writeFileSync(path.join(outputDir, 'one-more.js'), 'x')
  expect(overweight(weighPackages(outputDir)).map(({ name }) => name)).toEqual(['main'])
})

test('a subpackage over 500 KB is named, the others are not', () => {
  putApp(['packages/member', 'packages/shop'])
  put('packages/member/a.js', 500)
  put('packages/shop/a.js', 501)
  expect(overweight(weighPackages(outputDir)).map(({ name }) => name)).toEqual(['packages/shop'])
})

test('the line for people says what is over', () => {
  expect(weightLine({ name: 'main', bytes: 341 * KB, budgetBytes: 340 * KB })).toMatch(/main +341 KB of 340 KB {2}OVER/)
  expect(weightLine({ name: 'main', bytes: 100.5 * KB, budgetBytes: 340 * KB })).toMatch(/100\.5 KB of 340 KB$/)
})
