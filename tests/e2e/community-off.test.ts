import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pagesOf, tabPagesOf } from './weapp/pages'

const project = path.resolve(__dirname, '../..')
const parts = ['miniprogram', 'cloudfunctions/shared', 'config', 'package.json', 'tsconfig.json', 'project.config.json']

let house = ''
beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'without-community-'))
  for (const part of parts) cpSync(path.join(project, part), path.join(house, part), { recursive: true })
  symlinkSync(path.join(project, 'node_modules'), path.join(house, 'node_modules'))
  const rules = path.join(house, 'config/program/community.ts')
  writeFileSync(rules, readFileSync(rules, 'utf8').replace("switch: 'on'", "switch: 'off'"))
  const taro = path.join(project, 'node_modules/@tarojs/cli/bin/taro')
  const env = { ...process.env, NODE_ENV: 'production' }
  const { status, stdout } = spawnSync(process.execPath, [taro, 'build', '--type', 'weapp'], { cwd: house, env })
  if (status !== 0) throw new Error(stdout.toString())
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

const built = () => path.join(house, 'dist/miniprogram')

test('with the community off there is no tab for it and no page of it', () => {
  expect([...pagesOf(built()), ...tabPagesOf(built())].filter((page) => page.includes('community'))).toEqual([])
  expect(tabPagesOf(built())).toHaveLength(3)
})

test('and none of its code is in the package', () => {
  const files = readdirSync(built(), { recursive: true, encoding: 'utf8' })
  expect(files.filter((file) => file.includes('community'))).toEqual([])
  const scripts = files
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(path.join(built(), file), 'utf8'))
  expect(scripts.filter((script) => script.includes('likePost') || script.includes('feed-list'))).toEqual([])
})
