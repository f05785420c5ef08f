import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { busyShop, newShop } from '../../../features/operator/dashboard.fixture'
import { dashboardOf, usualView } from '../../../features/operator/dashboards'
import OperatorDashboard from './index'

const callFunction = Taro.cloud.callFunction as jest.Mock

const answer = (data: unknown) => callFunction.mockResolvedValueOnce({ result: { ok: true, data } })
const show = async () => act(async () => void render(<OperatorDashboard />))
const tap = async (words: string) => act(async () => void fireEvent.click(screen.getAllByText(words)[0] as Element))

beforeEach(() => {
  callFunction.mockReset()
  Taro.clearStorageSync()
  for (const view of [usualView, { windowDays: 30, scope: 'all' } as const])
    dashboardOf(view).use.setState({ phase: 'loading', slow: false }, true)
})

test('no answer and nothing kept: it says so, and trying again opens the page', async () => {
  callFunction.mockRejectedValueOnce({ errMsg: 'request:fail' })
  await show()
  expect(screen.getByText('没能打开经营数据')).toBeTruthy()
  answer(busyShop)
  await tap('再试一次')
  expect(screen.getByText('34.1')).toBeTruthy()
})

test('both rates with how they moved, the mode and what to do', async () => {
  answer(busyShop)
  await show()
  expect(screen.getByText('52.8')).toBeTruthy()
  expect(screen.getByText('比之前高 2.1 个百分点')).toBeTruthy()
  expect(screen.getByText('90 天复购率过了 30%，适合“留老客”。')).toBeTruthy()
})

test('a tap on a figure tells its definition, numerator, denominator and days', async () => {
  answer(busyShop)
  await show()
  await tap('用户复购率')
  for (const words of ['用户复购率的定义', '又买的会员', '341', '买过的会员', '1,000', '8月23日 – 11月20日'])
    expect(screen.getByText(words)).toBeTruthy()
})

test('the month that is not over says up to which day; another month tells itself at a tap', async () => {
  answer(busyShop)
  await show()
  expect(screen.getByText('11月只到 20日：318 位买家，128 位回头，420 单，51,280 元')).toBeTruthy()
  await tap('10月')
  expect(screen.getByText('10月：447 位买家，187 位回头，700 单，90,000 元')).toBeTruthy()
})

test('invited against not invited, with what may be concluded', async () => {
  answer(busyShop)
  await show()
  expect(screen.getByText('33.6%')).toBeTruthy()
  expect(screen.getByText('邀请的多 8.4 个百分点。')).toBeTruthy()
})

test('five members worth a message at first, all at a tap', async () => {
  answer(busyShop)
  await show()
  expect(screen.queryByText('会员 6')).toBeNull()
  await tap('再看 2 位')
  expect(screen.getByText('会员 6')).toBeTruthy()
})

test('members stand in stages, groups and warnings', async () => {
  answer(busyShop)
  await show()
  expect(screen.getByText('新客')).toBeTruthy()
  await tap('RFM 分层')
  expect(screen.getByText('重要价值客户')).toBeTruthy()
  expect(screen.queryByText('新客')).toBeNull()
})

test('other days are asked for anew; until they come, those before them stay', async () => {
  answer(busyShop)
  await show()
  await tap('8月23日 – 11月20日，90 天')
  callFunction.mockRejectedValueOnce({ errMsg: 'request:fail' })
  await tap('30 天')
  expect(JSON.stringify(callFunction.mock.calls[1])).toContain('"windowDays":30')
  expect(screen.getByText('34.1')).toBeTruthy()
  answer({ ...busyShop, windowDays: 30, memberRepurchase: { ...busyShop.memberRepurchase, share: 0.12 } })
  await tap('重试')
  expect(screen.getByText('12.0')).toBeTruthy()
  await tap('好了')
  expect(screen.getByText('8月23日 – 11月20日，30 天')).toBeTruthy()
})

test('a shop that has just opened shows dashes and what will stand where, no false noughts', async () => {
  answer(newShop)
  await show()
  expect(screen.getAllByText('—')).toHaveLength(2)
  expect(screen.getByText('今天夜里统计第一次')).toBeTruthy()
  expect(screen.getByText(/还没有发过提醒/)).toBeTruthy()
  expect(screen.getByText(/^还没有人买过。有了消费/)).toBeTruthy()
})

test('offline, the last figures are shown and it says from when', async () => {
  answer(busyShop)
  await show()
  callFunction.mockRejectedValueOnce({ errMsg: 'request:fail' })
  await act(async () => dashboardOf(usualView).open())
  expect(screen.getByText(/^没有网络，先看/)).toBeTruthy()
  expect(screen.getByText('34.1')).toBeTruthy()
})
