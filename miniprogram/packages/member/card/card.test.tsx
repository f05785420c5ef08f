import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { CardPage } from '@contract/card'
import { cardOffer, heldCard } from '../../../features/card/card.fixture'
import Card from './index'

const callFunction = Taro.cloud.callFunction as jest.Mock
const requestPayment = Taro.requestPayment as jest.Mock
const page = (changes: Partial<CardPage> = {}): CardPage => ({
  ...{ today: '2026-11-21', held: null, offers: [cardOffer()], former: [] },
  ...changes,
})
const sheet = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=p', signType: 'MD5', paySign: 's' }
const answers = (...replies: readonly unknown[]) => {
  callFunction.mockReset()
  for (const data of replies) callFunction.mockResolvedValueOnce({ result: { ok: true, data } })
}
const show = async () => act(async () => void render(<Card />))
const tap = async (words: string | RegExp) => act(async () => void fireEvent.click(screen.getByText(words)))
const actions = () =>
  callFunction.mock.calls.map(([call]) => (call as { readonly data: { readonly action: string } }).data.action)

beforeEach(() => Taro.clearStorageSync())

test('paid on WeChat’s sheet, the card is there at once', async () => {
  answers(page(), { orderId: 'C1', sheet }, page({ held: heldCard() }))
  requestPayment.mockResolvedValueOnce({})
  await show()
  await tap('开松间年卡，99 元')
  expect(actions()).toEqual(['openCard', 'buyCard', 'checkCardPayment'])
  expect(screen.getByText('续松间年卡，99 元')).toBeTruthy()
  expect(screen.getByText('卡费 99 元，再省 57 元就回来了')).toBeTruthy()
})

test('who leaves the sheet has bought nothing, and reads so', async () => {
  answers(page(), { orderId: 'C1', sheet })
  requestPayment.mockRejectedValueOnce({ errMsg: 'requestPayment:fail cancel' })
  await show()
  await tap('开松间年卡，99 元')
  expect(Taro.showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title: '没有付款，卡也没有开。' }))
  expect(actions()).toEqual(['openCard', 'buyCard'])
})

test('giving back is asked once, with the amount, before it is done', async () => {
  const held = heldCard()
  const back = { name: '松间年卡', fromOn: '2026-05-01', lastOn: '2027-04-30', savedFen: 4_200, refundedFen: 4_300 }
  answers(page({ held }), page({ former: [back] }))
  await show()
  await tap('退卡')
  expect(actions()).toEqual(['openCard'])
  expect(screen.getByText('退卡，退回 43 元')).toBeTruthy()
  await tap('确认退卡')
  expect(callFunction.mock.calls[1]?.[0]).toMatchObject({ data: { action: 'giveBackCard', input: { backFen: 4_300 } } })
  expect(screen.getByText('松间年卡，已退 43 元')).toBeTruthy()
})
