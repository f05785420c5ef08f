import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import Code from './index'

const callFunction = Taro.cloud.callFunction as jest.Mock
const sheet = () => {
  const now = Date.now()
  const codes = [{ digits: '620388410952771612', fromAt: now, untilAt: now + 30_000, goodUntilAt: now + 60_000 }]
  return { now, nickname: '半夏', tier: { code: 'gold', name: '金卡会员' }, codes }
}
const show = async () => act(async () => void render(<Code />))

beforeEach(() => {
  Taro.clearStorageSync()
  callFunction.mockReset()
})

test('the code is there as a QR, as bars and as digits, and is kept nowhere on the phone', async () => {
  callFunction.mockResolvedValue({ result: { ok: true, data: sheet() } })
  await show()
  expect(screen.getByText('620388 410952 771612')).toBeTruthy()
  expect(screen.getByLabelText('会员二维码').style.backgroundImage).toContain('data:image/svg+xml')
  expect(JSON.stringify((Taro.setStorageSync as jest.Mock).mock.calls)).not.toContain('620388410952771612')
})

test('the screen is made bright for the scanner', async () => {
  callFunction.mockResolvedValue({ result: { ok: true, data: sheet() } })
  await show()
  expect(Taro.setScreenBrightness).toHaveBeenCalledWith({ value: 1 })
})

test('with no network from the first it says why there is no code, and tries again on a tap', async () => {
  callFunction.mockRejectedValueOnce({ errMsg: 'request:fail' })
  await show()
  expect(screen.getByText('会员码每半分钟换一次，要有网络才能换。')).toBeTruthy()
  callFunction.mockResolvedValue({ result: { ok: true, data: sheet() } })
  await act(async () => void fireEvent.click(screen.getByText('再试一次')))
  expect(screen.getByText('半夏')).toBeTruthy()
})
