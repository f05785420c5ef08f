import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { OrderBar } from './OrderBar'
import { orderPageOf } from './order.fixture'

const callFunction = Taro.cloud.callFunction as jest.Mock
const onOrder = jest.fn()
const tap = async (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))
const actions = () => callFunction.mock.calls.map(([{ data }]) => (data as { readonly action: string }).action)

beforeEach(() => {
  callFunction.mockReset()
  onOrder.mockReset()
})

test('an unpaid order can be paid or let go', async () => {
  const closed = orderPageOf({ state: 'closed' })
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: closed } })
  render(<OrderBar order={orderPageOf({ state: 'created' })} offline={false} onOrder={onOrder} />)
  expect(screen.getByText('去付款')).toBeTruthy()
  await tap('不要了')
  expect(onOrder).toHaveBeenCalledWith(closed)
})

test('what was refused shows the order as it is by then', async () => {
  const paid = orderPageOf()
  callFunction
    .mockResolvedValueOnce({ result: { ok: false, code: 'order/not-now', message: '状态变了', requestId: 'r' } })
    .mockResolvedValueOnce({ result: { ok: true, data: paid } })
  render(<OrderBar order={orderPageOf({ state: 'created' })} offline={false} onOrder={onOrder} />)
  await tap('去付款')
  expect(actions()).toEqual(['payOrder', 'openOrder'])
  expect(onOrder).toHaveBeenCalledWith(paid)
})

test('a parcel is confirmed; a finished order is bought again', async () => {
  const { rerender } = render(<OrderBar order={orderPageOf({ state: 'shipped' })} offline={false} onOrder={onOrder} />)
  expect(screen.getByText('确认收货')).toBeTruthy()
  rerender(<OrderBar order={orderPageOf({ state: 'refunded', returns: 'none' })} offline={false} onOrder={onOrder} />)
  expect(screen.queryByText('退货退款')).toBeNull()
  await tap('再来一单')
  const lines = encodeURIComponent('[["cat-food",2]]')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/packages/shop/checkout/index?lines=${lines}` })
})
