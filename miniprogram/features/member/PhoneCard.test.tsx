import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { PhoneTap } from '../../platform/phone'
import { PhoneCard } from './PhoneCard'

let mockTap: PhoneTap = { code: 'c1' }
jest.mock('../../platform/phone', () => ({
  phoneButton: (onTap: (tap: PhoneTap) => void) => ({ onClick: () => onTap(mockTap) }),
}))

const callFunction = Taro.cloud.callFunction as jest.Mock
const answering = (data: object) => callFunction.mockResolvedValueOnce({ result: data })
const tap = async (what: PhoneTap) => {
  mockTap = what
  render(<PhoneCard />)
  await act(async () => void fireEvent.click(screen.getByText('绑定手机号')))
}
beforeEach(() => callFunction.mockReset())

test('a proved number brings what was bought under it', async () => {
  answering({ ok: true, data: { isBound: true, foundHistory: true } })
  await tap({ code: 'c1' })
  expect(callFunction.mock.calls[0]).toEqual([
    expect.objectContaining({
      data: expect.objectContaining({ action: 'bindPhone', input: { code: 'c1' } }) as object,
    }),
  ])
  expect(screen.getByText('绑好了，店里的消费和积分已经算在您名下。')).toBeTruthy()
})

test('a no is a no, and nothing is sent', async () => {
  await tap({ why: 'refused' })
  expect(screen.getByText('没有绑定，不影响您使用。')).toBeTruthy()
  expect(callFunction).not.toHaveBeenCalled()
})

test('a number of another WeChat is refused with what to do', async () => {
  const message = '这个手机号绑在另一个微信上，请用那个微信打开「隐私」关掉手机号，再回来绑定。'
  answering({ ok: false, code: 'phone/other-wechat', message, requestId: 'r' })
  await tap({ code: 'c1' })
  expect(screen.getByText(message)).toBeTruthy()
})
