import fc from 'fast-check'
import { isRefusal } from '../refusal'
import { startOfDay } from '../time'
import { cardNoOf, checkMemberCode, memberCodes, readMemberCode } from './member-code'

const now = startOfDay('2026-11-21') + 36_000_500
const codeAt = (at: number, secret = 'secret', cardNo = '62038841') =>
  memberCodes(secret, cardNo, at, 1)[0]?.digits ?? ''
const check = (digits: string, at: number, secret = 'secret') => {
  try {
    return checkMemberCode(secret, readMemberCode(digits), at)
  } catch (thrown) {
    return isRefusal(thrown) ? thrown.refusal.code : thrown
  }
}

test('a code is taken for the minute that begins when it is shown, and not a moment longer', () => {
  const [code] = memberCodes('secret', '62038841', now, 1)
  if (!code) throw new Error('no code')
  for (const at of [code.fromAt, now, code.untilAt, code.goodUntilAt - 1])
    expect(check(code.digits, at)).toBe(code.fromAt / 30_000)
  expect(check(code.digits, code.goodUntilAt)).toBe('member-code/expired')
  expect(check(code.digits, code.fromAt - 1)).toBe('member-code/early')
})

test('codes follow one another without a gap', () => {
  const codes = memberCodes('secret', '62038841', now, 10)
  expect(codes).toHaveLength(10)
  codes.slice(1).forEach((code, index) => expect(code.fromAt).toBe(codes[index]?.untilAt))
})

test('spaces as they are read out do not matter; anything but eighteen digits is no code', () => {
  const digits = codeAt(now)
  expect(check(digits.replace(/(.{4})/g, '$1 '), now)).toBe(Math.floor(now / 30_000))
  for (const text of ['', '123', `${digits}0`, digits.slice(1), `${digits.slice(1)}x`])
    expect(check(text, now)).toBe('member-code/unknown')
})

test('any altered digit, another card’s number or another secret makes it worthless', () => {
  const digits = codeAt(now)
  fc.assert(
    fc.property(fc.nat(17), fc.integer({ min: 1, max: 9 }), (place, by) => {
      const altered = [...digits]
      altered[place] = String((Number(digits[place]) + by) % 10)
      expect(check(altered.join(''), now)).toBe('member-code/unknown')
    }),
  )
  expect(check(codeAt(now, 'another'), now)).toBe('member-code/unknown')
  expect(check(`11111111${digits.slice(8)}`, now)).toBe('member-code/unknown')
})

test('a screenshot of yesterday is as good as a forged one', () => {
  expect(check(codeAt(now - 86_400_000), now)).toBe('member-code/unknown')
})

test('without a secret nothing is signed', () => {
  expect(() => codeAt(now, '')).toThrow('no secret')
})

test('a card number tells nothing of the member, and there is another where one is taken', () => {
  const numbers = [0, 1, 2].map((attempt) => cardNoOf('secret', 'm1', attempt))
  expect(new Set(numbers).size).toBe(3)
  for (const cardNo of numbers) expect(cardNo).toMatch(/^\d{8}$/)
  expect(cardNoOf('secret', 'm1', 0)).toBe(numbers[0])
})
