import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { busyShop, newShop } from '../../../features/operator/dashboard.fixture'
import { dashboardOf, usualView } from '../../../features/operator/dashboards'
import OperatorDashboard from './index'

const callFunction = Taro.cloud.callFunction as jest.Mock

const answer = (data: unknown) => callFunction.mockResolvedValueOnce({ result: { ok: true, data } })
const tap = async (words: string) => act(async () => void fireEvent.click(screen.getAllByText(words)[0] as Element))
const type = async (value: string) =>
  act(async () => void fireEvent.input(screen.getByLabelText('花了多少元'), { target: { value } }))
const show = async (shop = busyShop) => {
  answer(shop)
  await act(async () => void render(<OperatorDashboard />))
}

beforeEach(() => {
  callFunction.mockReset()
  Taro.clearStorageSync()
  dashboardOf(usualView).use.setState({ phase: 'loading', slow: false }, true)
})

test('the rate stands beside its lines, and in words', async () => {
  await show()
  for (const words of ['及格 20%', '行业 35%', '过了良好线 30%，离行业参考 35% 差 0.9 个百分点。'])
    expect(screen.getByText(words)).toBeTruthy()
})

test('the four stages: who came so far, of those before, what counts, where most are lost', async () => {
  await show()
  for (const words of [
    '购买前',
    '240 人',
    '上一步的 60.0%',
    '使用中的定义',
    '走到“购买后”的最少，只有上一步的 40.0%。',
  ])
    expect(screen.getByText(words)).toBeTruthy()
})

test('what new members cost and bring; a month that nobody entered says so', async () => {
  await show()
  for (const words of [
    '2.7 倍',
    '每位花 30 元，已带回 81 元，第 1 个月回本',
    '往后一年约 90 元，区间 70 元 到 110 元',
    '还没填花费，已带回 20 元',
  ])
    expect(screen.getByText(words)).toBeTruthy()
})

test('an operator enters a cost: the month, the channel, the amount; then the figures are asked for anew', async () => {
  await show()
  await tap('填拉新成本')
  await tap('门店收银')
  await type('128.5')
  answer({ month: '2026-11', channel: 'pos', costFen: 12_850 })
  answer(busyShop)
  await tap('保存')
  expect(callFunction.mock.calls[1]?.[0]).toMatchObject({
    data: { action: 'putAcquisitionCost', input: { month: '2026-11', channel: 'pos', costFen: 12_850 } },
  })
  expect(callFunction).toHaveBeenCalledTimes(3)
  expect(screen.queryByLabelText('花了多少元')).toBeNull()
})

test('what is known already is there to be changed; what is no amount is not sent; a no is said in its own words', async () => {
  await show()
  await tap('填拉新成本')
  await act(async () => void fireEvent.click(within(screen.getByRole('dialog')).getByText('10月')))
  expect((screen.getByLabelText('花了多少元') as HTMLInputElement).value).toBe('3000')
  await type('三千')
  expect(screen.getByText('请填数字，最多两位小数')).toBeTruthy()
  await tap('保存')
  expect(callFunction).toHaveBeenCalledTimes(1)
  await type('')
  callFunction.mockResolvedValueOnce({
    result: { ok: false, code: 'cost/unknown-channel', message: '订单里没有这个渠道，请选列表里的。', requestId: 'r' },
  })
  await tap('保存')
  expect(screen.getByText('订单里没有这个渠道，请选列表里的。')).toBeTruthy()
})

test('a figure shows its months', async () => {
  await show()
  await tap('流失率')
  expect(screen.getByText('10月 10.0%，11月 15.0%')).toBeTruthy()
})

test('before anybody looked, bought or was paid for, each card says what will stand there', async () => {
  await show(newShop)
  for (const words of [/^还没有会员看过商品/, /^还没有人买过。有了第一次买的会员/, '同类及格线 20%，行业参考 35%。'])
    expect(screen.getByText(words)).toBeTruthy()
})

test('a product can be looked at alone, and what is counted then is said', async () => {
  await show()
  await tap('8月23日 – 11月20日，90 天')
  await tap('商品')
  answer({ ...busyShop, scope: 'product:coffee', scopeNote: '只看买过这件商品的订单。' })
  await tap('咖啡豆 250 克')
  expect(JSON.stringify(callFunction.mock.calls[1])).toContain('"scope":"product:coffee"')
  await tap('好了')
  expect(screen.getByText('8月23日 – 11月20日，90 天，咖啡豆 250 克')).toBeTruthy()
  expect(screen.getByText('只看买过这件商品的订单。')).toBeTruthy()
})

test('any days can be chosen, from one to another', async () => {
  await show()
  await tap('8月23日 – 11月20日，90 天')
  answer(busyShop)
  await tap('自己选')
  answer({ ...busyShop, fromOn: '2026-10-01', windowDays: 51 })
  const from = screen.getByLabelText('从哪天')
  await act(async () => void fireEvent.change(from, { target: { value: '2026-10-01' } }))
  expect(callFunction.mock.calls[2]?.[0]).toMatchObject({
    data: { input: { window: { fromOn: '2026-10-01', toOn: '2026-11-20' } } },
  })
  await tap('好了')
  expect(screen.getByText('10月1日 – 11月20日，51 天')).toBeTruthy()
})

test('who brings most: from how much on, and the first of them with masked names; what fails can be tried again', async () => {
  await show()
  callFunction.mockRejectedValueOnce({ errMsg: 'request:fail' })
  await tap('看看是谁')
  answer({
    members: [
      {
        memberId: 'm1',
        name: '半＊',
        stage: '稳定期',
        netFen: 480_000,
        orders: 31,
        lastOn: '2026-11-18',
        shareBp: 320,
      },
    ],
    fifth: { members: 60, fromFen: 128_000, condition: { kind: 'figure', figure: 'spentFen', from: 128_000 } },
    definition: '最前面的两成。',
  })
  await act(async () => void fireEvent.click(screen.getByText(/点这里再试一次$/)))
  for (const words of ['累计消费 1,280 元以上的 60 位，先看前 1 位', '半＊', '稳定期，31 单，最近 11月18日', '3.2%'])
    expect(screen.getByText(words)).toBeTruthy()
})
