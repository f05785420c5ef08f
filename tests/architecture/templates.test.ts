import { readFileSync } from 'node:fs'
import path from 'node:path'
import unused from '../../config/taro/unused-on-views.json'
import { sourceFiles } from './source-files'

const project = path.resolve(__dirname, '../..')
const screens = sourceFiles().filter((file) => file.startsWith('miniprogram/') && file.endsWith('.tsx'))

/** A WXML attribute as a component writes it: `bindtouchstart` → onTouchStart, `hover-start-time` → hoverStartTime. */
const asProp = (attribute: string): string =>
  attribute.replace(/^bind/, 'on').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

test('no screen uses what the templates for WeChat no longer carry', () => {
  const props = unused.map(asProp)
  const using = new RegExp(`\\b(${props.join('|')})=\\{?`, 'i')
  expect(screens.length).toBeGreaterThan(20)
  expect(screens.filter((file) => using.test(readFileSync(path.join(project, file), 'utf8')))).toEqual([])
})
