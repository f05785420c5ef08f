import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { GiftDesk } from '@contract/gift'
import { startOfDay } from '@domain/time'
import { GiftForm } from './GiftForm'
import { GiftsToSend } from './GiftsToSend'

const callFunction = Taro.cloud.callFunction as jest.Mock
const onSaved = jest.fn()
const desk: GiftDesk = {
  now: startOfDay('2026-11-21'),
  toSend: [],
  toFetch: [],
  shelf: [],
  tiers: [
    { code: 'plain', name: '普通会员' },
    { code: 'gold', name: '金卡会员' },
  ],
  coupons: [{ templateId: 'points-10', name: '积分换的 10 元券' }],
}
const answers = (data: unknown) => callFunction.mockResolvedValueOnce({ result: { ok: true, data } })
const tap = (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const sent = (place = 0) => (callFunction.mock.calls[place]?.[0] as { readonly data: object }).data

beforeEach(() => {
  onSaved.mockReset()
  callFunction.mockReset()
})

test('what the shop will not take is said at its field, and nothing is lost of what was typed', async () => {
  render(<GiftForm desk={desk} giftId="" onSaved={onSaved} />)
  type('名称', '券一张')
  type('积分', '0')
  type('多少件', '5')
  await tap('一张券')
  answers({
    problems: [
      { at: 'points', problem: '积分应在 1 到 1,000,000 之间' },
      { at: 'templateId', problem: '券类礼品要选一种券，别的礼品不用选' },
    ],
    left: null,
  })
  await tap('上架')
  expect(screen.getByText('积分应在 1 到 1,000,000 之间')).toBeTruthy()
  expect(screen.getByText('券类礼品要选一种券，别的礼品不用选')).toBeTruthy()
  expect(onSaved).not.toHaveBeenCalled()
  await tap('积分换的 10 元券')
  await tap('金卡会员')
  type('积分', '900')
  answers({ problems: [], left: 5 })
  await tap('上架')
  expect(sent(1)).toMatchObject({
    action: 'putGift',
    input: {
      addPieces: 5,
      gift: { name: '券一张', kind: 'coupon', templateId: 'points-10', points: 900, tiers: ['gold'], perMember: null },
    },
  })
  expect(onSaved).toHaveBeenCalledTimes(1)
})

test('what is no number never leaves the phone', async () => {
  render(<GiftForm desk={desk} giftId="" onSaved={onSaved} />)
  type('积分', 'x')
  await tap('上架')
  expect(screen.getByText('积分要是整数')).toBeTruthy()
  expect(callFunction).not.toHaveBeenCalled()
})

test('a parcel goes out with carrier and number, not without', async () => {
  const address = { name: '青禾', phone: '13800000417', region: '杭州市', street: '梧桐路 18 号' }
  const onDone = jest.fn()
  const order = { redemptionId: 'r1', name: '加高陶瓷猫碗', placedOn: '2026-11-20', address }
  render(<GiftsToSend toSend={[order]} onDone={onDone} />)
  expect(screen.getByText('青禾 13800000417，杭州市梧桐路 18 号')).toBeTruthy()
  await tap('寄出')
  await tap('寄出了，告诉会员')
  expect(callFunction).not.toHaveBeenCalled()
  await tap('中通快递')
  type('快递单号', ' ZT88 ')
  answers({ state: 'ready' })
  await tap('寄出了，告诉会员')
  expect(sent()).toMatchObject({
    action: 'sendOrder',
    input: { redemptionId: 'r1', carrier: '中通快递', trackingNo: 'ZT88' },
  })
  expect(onDone).toHaveBeenCalledTimes(1)
})
