import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { orderPageOf } from './order.fixture'
import { RefundForm } from './RefundForm'

const callFunction = Taro.cloud.callFunction as jest.Mock
const outcome = (sharesFen: number, deductedFen = 0) => ({
  goodsFen: sharesFen - deductedFen,
  shippingFen: 0,
  sharesFen,
  deductedFen,
  pointsBack: 100,
  pointsTakenBack: 240,
  couponsBack: ['c-ten'],
  qualifyingFen: sharesFen,
  isWhole: true,
  giftsBack: [],
})
const answer = (reply: object) => callFunction.mockResolvedValueOnce({ result: { ok: true, data: reply } })
const show = async (onDone = jest.fn()) => {
  await act(async () => void render(<RefundForm order={orderPageOf()} onDone={onDone} />))
  return onDone
}

beforeEach(() => callFunction.mockReset())

test('everything is meant at first, and what it brings is said before it is asked for', async () => {
  answer(outcome(24_000, 2_000))
  await show()
  expect(callFunction).toHaveBeenCalledWith(
    expect.objectContaining({
      data: expect.objectContaining({
        action: 'previewRefund',
        input: { orderId: orderPageOf().orderId, lines: [{ lineId: 'l1', qty: 2 }] },
      }),
    }),
  )
  for (const words of ['220.00', '−20.00', '退回 100 积分，收回这单得的 240 积分，1 张券回到券包'])
    expect(screen.getByText(words)).toBeTruthy()
})

test('fewer pieces are weighed anew', async () => {
  answer(outcome(24_000))
  await show()
  answer(outcome(12_000))
  await act(async () => void fireEvent.click(screen.getByLabelText('猫粮少一件')))
  expect(screen.getAllByText('120.00').length).toBeGreaterThan(0)
})

test('the tap asks with the reason, and hands the order on', async () => {
  answer(outcome(24_000))
  const onDone = await show()
  await act(async () => void fireEvent.click(screen.getByText('买多了')))
  const refunded = orderPageOf({ state: 'refunded' })
  answer(refunded)
  await act(async () => void fireEvent.click(screen.getByText('退款')))
  expect(callFunction).toHaveBeenLastCalledWith(
    expect.objectContaining({
      data: expect.objectContaining({
        action: 'requestRefund',
        input: expect.objectContaining({ reason: '买多了', lines: [{ lineId: 'l1', qty: 2 }] }),
      }),
    }),
  )
  expect(onDone).toHaveBeenCalledWith(refunded)
})

test('a no is said in its own words', async () => {
  const message = '收货超过 7 天，不能再退了，有问题请联系我们。'
  callFunction.mockResolvedValueOnce({ result: { ok: false, code: 'refund/too-late', message, requestId: 'r' } })
  await show()
  expect(screen.getByText(message)).toBeTruthy()
})
