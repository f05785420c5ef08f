import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { GiftOrderCard } from '@contract/gift'
import { anOrder } from './gift.fixture'
import { GiftOrderList } from './GiftOrderList'
import { GiftOrderSheet } from './GiftOrderSheet'
import { svgOf } from './Qr'

const callFunction = Taro.cloud.callFunction as jest.Mock
const tap = async (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))
const onOrder = jest.fn()
const open = (order: GiftOrderCard) =>
  render(<GiftOrderSheet order={order} onOrder={onOrder} onClose={() => undefined} />)

beforeEach(() => {
  callFunction.mockReset()
  onOrder.mockReset()
})

test('a tap on a gift lays its code open; the one just redeemed is open at once', async () => {
  const orders = [anOrder(), anOrder({ redemptionId: 'b', name: '冻干试吃', pickupCode: 'AAAA2222' })]
  const { unmount } = render(<GiftOrderList list={{ orders, cursor: null }} openedId="" onMore={() => undefined} />)
  expect(screen.queryByText('K7MQ 2XPR')).toBeNull()
  await tap('粗陶马克杯 320 ml')
  expect(screen.getByText('K7MQ 2XPR')).toBeTruthy()
  await tap('关闭')
  expect(screen.queryByText('K7MQ 2XPR')).toBeNull()
  unmount()
  render(<GiftOrderList list={{ orders, cursor: null }} openedId="b" onMore={() => undefined} />)
  expect(screen.getByText('AAAA 2222')).toBeTruthy()
})

test('without gifts it says what will be here and leads to the mall', async () => {
  const navigateTo = jest.spyOn(Taro, 'navigateTo')
  render(<GiftOrderList list={{ orders: [], cursor: null }} openedId="" onMore={() => undefined} />)
  expect(screen.getByText('还没有换过礼品')).toBeTruthy()
  await tap('去积分商城看看')
  expect(navigateTo).toHaveBeenCalledWith({ url: '/packages/member/gifts/index' })
})

test('more than one page waits behind a tap', async () => {
  const onMore = jest.fn()
  render(<GiftOrderList list={{ orders: [anOrder()], cursor: '7' }} openedId="" onMore={onMore} />)
  await tap('再看更早的')
  expect(onMore).toHaveBeenCalledTimes(1)
})

test('cancelling asks once, then says what it became', async () => {
  const cancelled = anOrder({ state: 'cancelled', cancellable: false, pickupCode: null, endedOn: '2026-11-22' })
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: cancelled } })
  const { rerender } = open(anOrder())
  await tap('取消兑换')
  expect(callFunction).not.toHaveBeenCalled()
  await tap('取消，退回 1,200 积分')
  expect(onOrder).toHaveBeenCalledWith(cancelled)
  rerender(<GiftOrderSheet order={cancelled} onOrder={onOrder} onClose={() => undefined} />)
  expect(screen.getByText('2026年11月22日已取消，1,200 积分已退回')).toBeTruthy()
  expect(screen.queryByText('取消兑换')).toBeNull()
})

test('a refusal of a cancellation is said', async () => {
  const no = { ok: false, code: 'gift/sent', message: '这件礼品已经寄出，不能再取消。', requestId: 'x' }
  callFunction.mockResolvedValueOnce({ result: no })
  open(anOrder())
  await tap('取消兑换')
  await tap('取消，退回 1,200 积分')
  expect(screen.getByText('这件礼品已经寄出，不能再取消。')).toBeTruthy()
})

test('what is on its way says by whom and where to, and can be confirmed', async () => {
  const address = { name: '林小满', phone: '13800000000', region: '浙江省杭州市', street: '北山街 1 号' }
  const parcel = { carrier: '顺丰速运', trackingNo: 'SF123', sentOn: '2026-11-22' }
  const onItsWay = anOrder({ kind: 'post', pickupCode: null, cancellable: false, address, parcel })
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: { ...onItsWay, state: 'received' } } })
  open(onItsWay)
  expect(screen.getByText('顺丰速运 SF123')).toBeTruthy()
  expect(screen.getByText('林小满 13800000000，浙江省杭州市北山街 1 号')).toBeTruthy()
  await tap('收到了')
  expect(callFunction.mock.calls[0]?.[0]).toMatchObject({ data: { action: 'confirmOrder' } })
})

test('a coupon that was had for points leads to the wallet', async () => {
  const navigateTo = jest.spyOn(Taro, 'navigateTo')
  open(anOrder({ kind: 'coupon', state: 'received', cancellable: false, pickupCode: null, endedOn: '2026-11-21' }))
  expect(screen.getByText('2026年11月21日已放进券包')).toBeTruthy()
  await tap('看看我的券')
  expect(navigateTo).toHaveBeenCalledWith({ url: '/packages/member/coupons/index' })
})

test('the QR is drawn from the code itself', () => {
  expect(svgOf('gift:K7MQ2XPR')).toMatch(/^data:image\/svg\+xml,%3Csvg/)
  expect(svgOf('gift:K7MQ2XPR')).not.toBe(svgOf('gift:AAAA2222'))
})
