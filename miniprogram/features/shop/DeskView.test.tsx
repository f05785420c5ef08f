import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { DeskOrder } from '@contract/shop'
import { DeskView } from './DeskView'
import { orderPageOf } from './order.fixture'

const callFunction = Taro.cloud.callFunction as jest.Mock
const onDone = jest.fn()
const address = { name: '半夏', phone: '13800000417', region: '杭州市', street: '梧桐路 18 号' }
const asked = {
  refundNo: 'R00000000000000000001',
  state: 'asked',
  refundFen: 12_000,
  pointsBack: 0,
  pointsTakenBack: 120,
  couponsBack: 0,
  pieces: 1,
  reason: '不合适',
  answer: '',
  askedAt: 0,
} as const
const deskOrder = (changes: Partial<DeskOrder> = {}): DeskOrder => ({
  ...orderPageOf(),
  delivery: { kind: 'post', address },
  asked: null,
  ...changes,
})
const show = (order: DeskOrder) => {
  const desk = { now: 0, toShip: order.asked ? [] : [order], toDecide: order.asked ? [order] : [] }
  render(<DeskView desk={desk} onDone={onDone} />)
}
const tap = async (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const sent = () => (callFunction.mock.calls[0]?.[0] as { readonly data: object }).data

beforeEach(() => {
  onDone.mockReset()
  callFunction.mockReset().mockResolvedValue({ result: { ok: true, data: { state: 'shipped' } } })
})

test('a parcel goes out with its carrier and number, not without', async () => {
  show(deskOrder())
  expect(screen.getByText('半夏 13800000417，杭州市梧桐路 18 号')).toBeTruthy()
  await tap('去发货')
  await tap('发出去了')
  expect(callFunction).not.toHaveBeenCalled()
  await tap('中通快递')
  type('快递单号', ' ZT88 ')
  await tap('发出去了')
  expect(sent()).toMatchObject({ action: 'shipOrder', input: { company: '中通快递', trackingNo: 'ZT88' } })
  expect(onDone).toHaveBeenCalledTimes(1)
})

test('what is fetched at the store needs no number', async () => {
  show(deskOrder({ delivery: orderPageOf().delivery }))
  await tap('备好了')
  await tap('通知顾客来取')
  expect(sent()).toMatchObject({ action: 'shipOrder', input: { company: '', trackingNo: '' } })
})

test('a return is granted at a tap, and declined only with a word to the customer', async () => {
  show(deskOrder({ asked }))
  await tap('看看')
  await tap('不同意')
  expect(callFunction).not.toHaveBeenCalled()
  await tap('不再上架')
  await tap('同意退款')
  expect(sent()).toMatchObject({ action: 'decideRefund', input: { grant: true, restock: false } })
})

test('a refusal is said and the sheet stays', async () => {
  const message = '订单的状态变了，请看看最新的情况。'
  callFunction.mockResolvedValue({ result: { ok: false, code: 'order/not-now', message, requestId: 'r' } })
  show(deskOrder({ asked }))
  await tap('看看')
  type('给顾客的话', '拆封的不能退')
  await tap('不同意')
  expect(screen.getByText(message)).toBeTruthy()
  expect(onDone).not.toHaveBeenCalled()
})

const gift = { productId: 'soap', name: '洗洁精', pack: '1 kg', category: 'home', pictureUrl: null, qty: 1 }

test('what is given with an order is there to be packed; of a return it stays with the customer', async () => {
  show(deskOrder({ gifts: [{ ...gift, isBack: false }] }))
  expect(screen.getByText('赠品，一起装：洗洁精 1 kg')).toBeTruthy()
  cleanup()
  show(deskOrder({ asked, gifts: [{ ...gift, isBack: false }] }))
  expect(screen.queryByText('赠品，一起装：洗洁精 1 kg')).toBeNull()
  await tap('看看')
  expect(screen.getByText(/送的「洗洁精」归顾客/)).toBeTruthy()
})
