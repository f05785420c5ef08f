import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { GiftPage } from '@contract/gift'
import { aPage, anOrder } from './gift.fixture'
import { GiftView } from './GiftView'

const callFunction = Taro.cloud.callFunction as jest.Mock
const chooseAddress = Taro.chooseAddress as jest.Mock
const onOrder = jest.fn()
const onRefused = jest.fn()

const show = (page: GiftPage, offline = false) =>
  render(<GiftView page={page} offline={offline} onOrder={onOrder} onRefused={onRefused} />)
const tap = async (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))
const sent = () => callFunction.mock.calls.map(([{ data }]) => data as { requestId: string; input: unknown })

beforeEach(() => {
  callFunction.mockReset()
  onOrder.mockReset()
  onRefused.mockReset()
})

test('the last look says what is left after; one tap more redeems', async () => {
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: anOrder() } })
  show(aPage())
  await tap('用 1,200 积分换')
  expect(screen.getByText(/换后还剩 1,286 积分/)).toBeTruthy()
  await tap('确认兑换')
  expect(sent()[0]).toMatchObject({ action: 'redeemGift', input: { giftId: 'mug', address: null } })
  expect(onOrder).toHaveBeenCalledWith(anOrder())
})

test('what cannot be had says why on its button, and the button does nothing', async () => {
  show(aPage({ standing: 'short', shortPoints: 314 }))
  const [, button] = screen.getAllByText('还差 314 积分')
  await act(async () => void fireEvent.click(button as HTMLElement))
  expect(screen.queryByText('确认兑换')).toBeNull()
})

test('offline nothing can be redeemed, and it says so', () => {
  show(aPage(), true)
  expect(screen.getByText('连上网络后再换')).toBeTruthy()
})

test('a gift to be posted asks where to, names what is missing, and keeps the last address', async () => {
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: anOrder({ kind: 'post', state: 'placed' }) } })
  const address = { name: '林小满', phone: '1380000', region: '浙江省杭州市', street: '北山街 1 号' }
  show({ ...aPage({ kind: 'post' }), address })
  await tap('用 1,200 积分换')
  await tap('确认兑换')
  expect(screen.getByText('手机号应是 11 位数字，请核对。')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '13800000000' } })
  fireEvent.change(screen.getByLabelText('收货人'), { target: { value: '' } })
  await tap('确认兑换')
  expect(screen.getByText('还没有填收货人。')).toBeTruthy()
  expect(callFunction).not.toHaveBeenCalled()
  fireEvent.change(screen.getByLabelText('收货人'), { target: { value: '小满' } })
  await tap('确认兑换')
  expect(sent()[0]?.input).toEqual({
    giftId: 'mug',
    address: { ...address, name: '小满', phone: '13800000000' },
  })
})

test('where a posted gift goes can be chosen among the addresses WeChat keeps', async () => {
  chooseAddress
    .mockRejectedValueOnce({ errMsg: 'chooseAddress:fail auth deny' })
    .mockRejectedValueOnce({ errMsg: 'chooseAddress:fail cancel' })
    .mockResolvedValueOnce({
      ...{ userName: '半夏', telNumber: '13800000417', detailInfo: '梧桐路 18 号' },
      ...{ provinceName: '浙江省', cityName: '杭州市', countyName: '西湖区' },
    })
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: anOrder({ kind: 'post', state: 'placed' }) } })
  show(aPage({ kind: 'post' }))
  await tap('用 1,200 积分换')
  await tap('用微信里的地址')
  expect(screen.getByText('没有取到微信里的地址，请直接填写。')).toBeTruthy()
  await tap('用微信里的地址')
  expect(screen.queryByText('没有取到微信里的地址，请直接填写。')).toBeNull()
  await tap('用微信里的地址')
  expect(screen.getByDisplayValue('梧桐路 18 号')).toBeTruthy()
  await tap('确认兑换')
  const address = { name: '半夏', phone: '13800000417', region: '浙江省杭州市西湖区', street: '梧桐路 18 号' }
  expect(sent()[0]?.input).toEqual({ giftId: 'mug', address })
})

test('a gift that is fetched asks for no address', async () => {
  show(aPage())
  await tap('用 1,200 积分换')
  expect(screen.queryByText('用微信里的地址')).toBeNull()
})

test('a refusal is said and the page asks anew; the next tap is a new request', async () => {
  const no = { ok: false, code: 'gift/gone', message: '这件礼品已经兑完了。', requestId: 'x' }
  callFunction.mockResolvedValue({ result: no })
  show(aPage())
  await tap('用 1,200 积分换')
  await tap('确认兑换')
  expect(screen.getByText('这件礼品已经兑完了。')).toBeTruthy()
  expect(onRefused).toHaveBeenCalledTimes(1)
  await tap('确认兑换')
  expect(new Set(sent().map(({ requestId }) => requestId)).size).toBe(2)
})

test('after a fault the next tap is the same request, so that nothing is paid twice', async () => {
  callFunction.mockResolvedValueOnce({
    result: { ok: false, code: 'internal', message: '出了点问题。', requestId: 'x' },
  })
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: anOrder() } })
  show(aPage())
  await tap('用 1,200 积分换')
  await tap('确认兑换')
  await tap('确认兑换')
  expect(new Set(sent().map(({ requestId }) => requestId)).size).toBe(1)
  expect(onOrder).toHaveBeenCalledTimes(1)
})
