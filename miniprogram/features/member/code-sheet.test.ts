import type { MemberCodeSheet } from '@contract/member'
import { codeAt, heldCodes, runsLow } from './code-sheet'

const cloudNow = 1_795_225_200_000
const codes = Array.from({ length: 10 }, (_, index) => {
  const fromAt = cloudNow + index * 30_000
  return { digits: String(index).repeat(18), fromAt, untilAt: fromAt + 30_000, goodUntilAt: fromAt + 60_000 }
})
const sheet: MemberCodeSheet = {
  now: cloudNow + 7_000,
  nickname: '半夏',
  tier: { code: 'gold', name: '金卡会员' },
  codes,
}

test.each([0, -3_600_000, 3_600_000])(
  'the code is that of the cloud’s clock, though the phone’s is off by %i ms',
  (off) => {
    const phoneNow = sheet.now + off
    const held = heldCodes(sheet, phoneNow)
    expect(codeAt(held, phoneNow)).toMatchObject({ code: { digits: '0'.repeat(18) }, seconds: 23 })
    expect(codeAt(held, phoneNow + 23_000)).toMatchObject({ code: { digits: '1'.repeat(18) }, seconds: 30 })
  },
)

test('without a network it goes on for minutes, and then there is none', () => {
  const held = heldCodes(sheet, 0)
  expect(codeAt(held, 280_000)?.code.digits).toBe('9'.repeat(18))
  expect(codeAt(held, 300_000)).toBeNull()
})

test('more are asked for while there are some left', () => {
  const held = heldCodes(sheet, 0)
  expect(runsLow(held, 0)).toBe(false)
  expect(runsLow(held, 150_000)).toBe(true)
})
