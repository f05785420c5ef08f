import { readFileSync } from 'node:fs'
import path from 'node:path'

const source = readFileSync(path.join(__dirname, 'tokens.scss'), 'utf8')

type Tokens = Readonly<Record<string, string>>

const readTokens = (mode: 'light' | 'dark'): Tokens => {
  const block = source.split(`@mixin ${mode} {`)[1]?.split('\n}')[0] ?? ''
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]))
}

const channel = (value: number): number => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

/** Relative luminance, WCAG 2.1. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const pairs = [
  ['ink', 'page'],
  ['ink', 'surface'],
  ['ink', 'sunk'],
  ['ink', 'brand-soft'],
  ['ink-2', 'page'],
  ['ink-2', 'surface'],
  ['ink-2', 'sunk'],
  ['brand', 'page'],
  ['brand', 'surface'],
  ['brand', 'sunk'],
  ['brand', 'brand-soft'],
  ['on-brand', 'brand'],
  ['accent-ink', 'page'],
  ['accent-ink', 'surface'],
  ['accent-ink', 'accent-soft'],
  ['danger', 'surface'],
  ['page', 'ink'],
] as const

describe.each(['light', 'dark'] as const)('in %s mode', (mode) => {
  const tokens = readTokens(mode)
  test.each(pairs)('%s can be read on %s', (text, ground) => {
    expect(contrast(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
  })
})

test('both modes name the same colours, so that none is forgotten when re-branding', () => {
  expect(Object.keys(readTokens('dark')).sort()).toEqual(Object.keys(readTokens('light')).sort())
})
