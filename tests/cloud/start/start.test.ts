import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { dropData, readMark, writeMark } from './demo-mark'
import { openSecrets } from './secrets'
import { readStartOptions } from './start-options'

const dataDir = path.join(mkdtempSync(path.join(tmpdir(), 'start-')), 'data')
afterAll(() => rmSync(path.dirname(dataDir), { recursive: true }))

test('secrets are made once, kept for the owner alone, and the environment comes first', () => {
  const made = openSecrets(dataDir, {})
  expect(made.HOOK_ORDERS_SECRET).toMatch(/^[0-9a-f]{64}$/)
  expect(openSecrets(dataDir, {})).toEqual(made)
  expect(openSecrets(dataDir, { HOOK_ORDERS_SECRET: 'given' })).toEqual({ ...made, HOOK_ORDERS_SECRET: 'given' })
  const file = path.join(dataDir, 'secrets.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(made)
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
})

test('a folder remembers whether its shop is whole', () => {
  expect(readMark(path.join(dataDir, 'new'))).toBeNull()
  writeMark(dataDir, { endOn: '2026-11-21', seeded: false })
  expect(readMark(dataDir)).toEqual({ endOn: '2026-11-21', seeded: false })
})

test('--fresh throws away what the cloud wrote and nothing else', () => {
  mkdirSync(dataDir, { recursive: true })
  for (const name of ['store.sqlite', 'store.sqlite-wal', 'world.sqlite', 'demo.json', 'secrets.json', 'diary.txt'])
    writeFileSync(path.join(dataDir, name), '')
  dropData(dataDir)
  expect(readdirSync(dataDir).sort()).toEqual(['diary.txt', 'secrets.json'])
})

test('npm start -- --port N --data DIR --fresh --empty --clock ISO', () => {
  const args = ['--port', '9000', '--data', 'x', '--fresh', '--empty', '--clock', '2011-12-10T00:00:00+08:00']
  expect(readStartOptions(args)).toEqual({
    port: 9000,
    dataDir: path.resolve('x'),
    fresh: true,
    empty: true,
    clockIso: '2011-12-10T00:00:00+08:00',
  })
  expect(readStartOptions([])).toEqual({ port: 8787, dataDir: path.resolve('.local/data'), fresh: false, empty: false })
  expect(() => readStartOptions(['--port', 'many'])).toThrow('many')
  expect(() => readStartOptions(['--quick'])).toThrow('quick')
})
