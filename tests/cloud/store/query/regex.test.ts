import { compileRegex } from './regex'

it.each([
  ['^会员', '', '会员日', true],
  ['^ABC', 'i', 'abcd', true],
  ['a.b', 's', 'a\nb', true],
  ['^b', 'm', 'a\nb', true],
  ['a b # remark', 'x', 'ab', true],
  ['(?i)ab', '', 'AB', true],
  ['^.$', '', '🐱', true],
  ['^(a+)+$', '', 'aaaa', true],
])('%s with options %s on %j: %s', (pattern, options, text, found) =>
  expect(compileRegex(pattern, options)(text)).toBe(found),
)

it.each(['', 'i'])('one that would try for ever is stopped (%s)', (options) => {
  const finds = compileRegex('^(a+)+$', options)
  expect(() => finds(`${'a'.repeat(40)}!`)).toThrow('match limit exceeded')
})

it('what is no expression is refused', () => expect(() => compileRegex('(', '')).toThrow('is invalid'))
