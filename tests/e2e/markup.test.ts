import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { overweight, weighPackages, weightLine } from '../../config/sizes'
import { markupProblems } from './weapp/markup'

const outputDir = path.resolve(__dirname, '../../dist/miniprogram')
let copy = ''

beforeEach(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'markup-'))
  cpSync(outputDir, copy, { recursive: true })
})

afterEach(() => rmSync(copy, { recursive: true, force: true }))

test('WeChat takes every template and style sheet of the build', () => {
  expect(markupProblems(outputDir)).toEqual([])
})

test('every package of the build is within its budget', () => {
  expect(overweight(weighPackages(outputDir)).map(weightLine)).toEqual([])
})

test('a template that is not closed would be seen', () => {
  writeFileSync(path.join(copy, 'pages/me/index.wxml'), '<view><text></view>')
  expect(markupProblems(copy)).toEqual([expect.stringMatching(/^wcc: .*pages\/me\/index\.wxml/s)])
})

test('a style sheet that is not one would be seen', () => {
  writeFileSync(path.join(copy, 'pages/me/index.wxss'), '.card { color: red;')
  expect(markupProblems(copy)).toEqual([expect.stringMatching(/^wcsc: .*pages\/me\/index\.wxss/s)])
})
