import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { busyShop } from '../../../features/operator/dashboard.fixture'
import { dashboardOf, usualView } from '../../../features/operator/dashboards'
import OperatorDashboard from './index'

const callFunction = Taro.cloud.callFunction as jest.Mock

const answer = (data: unknown) => callFunction.mockResolvedValueOnce({ result: { ok: true, data } })
const refuse = (code: string, message: string) =>
  callFunction.mockResolvedValueOnce({ result: { ok: false, code, message, requestId: 'r' } })
const tap = async (words: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getAllByText(words)[0] as Element))
const look = async (text: string) => {
  await act(async () => void fireEvent.input(screen.getByLabelText('找商品'), { target: { value: text } }))
  await act(async () => void jest.advanceTimersByTime(300))
}
const asked = (call: number) => JSON.stringify(callFunction.mock.calls[call]?.[0])

const lamp = {
  ...busyShop,
  scope: 'product:lamp',
  scopes: [...busyShop.scopes, { code: 'product:lamp', name: '松木台灯', kind: 'product' }],
}
const counting = (buyers: number, isWhole = false) => ({ productId: 'lamp', buyers, isWhole })

beforeEach(async () => {
  jest.useFakeTimers()
  callFunction.mockReset()
  Taro.clearStorageSync()
  for (const scope of ['all', 'product:lamp'])
    dashboardOf({ ...usualView, scope }).use.setState({ phase: 'loading', slow: false }, true)
  answer(busyShop)
  await act(async () => void render(<OperatorDashboard />))
  await tap('8月23日 – 11月20日，90 天')
  await tap('商品')
})
afterEach(() => jest.useRealTimers())

test('those counted every night stand there; a word finds any other, and says so where it finds none', async () => {
  expect(screen.getByText('咖啡豆 250 克')).toBeTruthy()
  answer({ products: [], isMore: false })
  await look('台')
  expect(screen.queryByText('咖啡豆 250 克')).toBeNull()
  expect(screen.getByText('没有找到。下架的商品要写完整的货号。')).toBeTruthy()
  answer({
    products: [
      { productId: 'lamp', name: '松木台灯', isListed: true },
      { productId: 'lamp-2', name: '松木台灯', isListed: false },
    ],
    isMore: true,
  })
  await look('台灯')
  expect(asked(2)).toContain('"findProducts","input":{"text":"台灯"}')
  for (const words of ['松木台灯 lamp', '松木台灯 lamp-2（已下架）', '还有更多，多写几个字再找。'])
    expect(screen.getByText(words)).toBeTruthy()
})

test('what is typed on the way is not asked for, and no answer is said in its own words', async () => {
  await act(async () => void fireEvent.input(screen.getByLabelText('找商品'), { target: { value: '台' } }))
  expect(screen.getByText('正在找')).toBeTruthy()
  callFunction.mockRejectedValueOnce({ errMsg: 'request:fail' })
  await look('台灯')
  expect(callFunction).toHaveBeenCalledTimes(2)
  expect(screen.getByText(/没有网络|网络/)).toBeTruthy()
})

test('a product found is counted call by call; until then no rate is shown, then both are', async () => {
  answer({ products: [{ productId: 'lamp', name: '松木台灯', isListed: true }], isMore: false })
  await look('台灯')
  answer({ ...lamp, counting: counting(0), scopeNote: '正在数买过这件商品的会员，数完才有数字。' })
  answer(counting(2_000))
  let tell: (reply: unknown) => void = () => undefined
  callFunction.mockReturnValueOnce(new Promise((resolve) => (tell = resolve)))
  await tap('松木台灯')
  expect(screen.getByText(/已经数了 2,000 位买过它的会员/)).toBeTruthy()
  expect(screen.queryByText('用户复购率')).toBeNull()
  expect(asked(3)).toContain('"countProduct","input":{"productId":"lamp"}')
  answer({ ...lamp, counting: null, scopeNote: '只看买过这件商品的订单。' })
  await act(async () => tell({ result: { ok: true, data: counting(2_412, true) } }))
  expect(screen.getByText('只看买过这件商品的订单。')).toBeTruthy()
  for (const words of ['用户复购率', '订单复购率']) expect(screen.getByText(words)).toBeTruthy()
  expect(callFunction).toHaveBeenCalledTimes(6)
})

test('what stands in the way is said, and a tap goes on counting', async () => {
  answer({ products: [{ productId: 'lamp', name: '松木台灯', isListed: true }], isMore: false })
  await look('台灯')
  answer({ ...lamp, counting: counting(2_000) })
  refuse('figures/none-yet', '还没有统计过。')
  await tap('松木台灯')
  expect(screen.getByText('还没有统计过。')).toBeTruthy()
  answer(counting(2_412, true))
  answer({ ...lamp, counting: null })
  await tap('接着数')
  expect(screen.getByText('用户复购率')).toBeTruthy()
})
