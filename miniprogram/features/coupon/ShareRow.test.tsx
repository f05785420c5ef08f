import Taro, { useShareAppMessage } from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { CouponCard } from '@contract/coupon'
import { fen } from '@domain/money'
import { useShareCard } from '../../platform/share'
import { ShareRow } from './ShareRow'
import { centerCard, useSharing } from './useSharing'

const callFunction = Taro.cloud.callFunction as jest.Mock
const share = useShareAppMessage as jest.Mock
const handedOn = () => (share.mock.lastCall as readonly [() => unknown])[0]()

const coupon: CouponCard = {
  couponId: 'welcome:m1:0',
  templateId: 'welcome',
  face: {
    name: '新人见面礼',
    benefit: { kind: 'amount-off', offFen: fen(800) },
    thresholdFen: 6_000,
    goods: [],
    channels: null,
    combinesWith: [],
  },
  whyNot: null,
  usableFromOn: '2026-11-21',
  lastOn: '2026-12-05',
  redeemedOn: null,
}

function Page() {
  const sharing = useSharing()
  useShareCard(sharing.card ?? centerCard)
  return <ShareRow coupon={coupon} sharing={sharing} />
}

beforeEach(() => {
  Taro.clearStorageSync()
  callFunction.mockReset()
  share.mockClear()
})

test('before anything is shared WeChat’s own menu hands on the coupons for all, never one’s own coupon', () => {
  render(<Page />)
  expect(handedOn()).toEqual({ title: '店里有券可以领', path: '/packages/member/coupon-center/index' })
})

test('a share is written down first, then the list of friends opens with its card', async () => {
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: { shareId: 'm1:r1' } } })
  render(<Page />)
  await act(async () => void fireEvent.click(screen.getByText('发出去')))
  expect(screen.getByText('选择朋友')).toBeTruthy()
  expect(handedOn()).toEqual({
    title: '送你一张券：新人见面礼',
    path: '/packages/member/coupon/index?shareId=m1%3Ar1',
  })
})

test('what cannot be shared says so and stays', async () => {
  const message = '这张券现在不在领取时间内。'
  callFunction.mockResolvedValueOnce({ result: { ok: false, code: 'coupon/not-open', message, requestId: 'r1' } })
  render(<Page />)
  await act(async () => void fireEvent.click(screen.getByText('发出去')))
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: message }))
  expect(screen.getByText('发出去')).toBeTruthy()
})
