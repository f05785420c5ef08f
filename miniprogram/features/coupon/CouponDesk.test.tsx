import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { WatchedCoupon } from '@contract/coupon'
import { fen } from '@domain/money'
import { GiveCouponSheet } from './GiveCouponSheet'
import { GROUPS } from './groups'
import { MakeCodesSheet } from './MakeCodesSheet'

const callFunction = Taro.cloud.callFunction as jest.Mock
const coupon: WatchedCoupon = {
  templateId: 'letter',
  face: {
    name: '随信附上的券',
    benefit: { kind: 'amount-off', offFen: fen(1_200) },
    thresholdFen: 9_900,
    goods: [],
    channels: null,
    combinesWith: [],
  },
  ways: ['code'],
  state: 'open',
  openFromOn: '2020-01-01',
  untilOn: '2099-12-31',
  perMember: 1,
  issued: 0,
  redeemed: 0,
  stock: null,
  left: null,
  budgetFen: null,
  spentFen: null,
}
const onClose = jest.fn()
const answers = (data: unknown) => callFunction.mockResolvedValueOnce({ result: { ok: true, data } })
const tap = (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const sent = (place: number) => (callFunction.mock.calls[place]?.[0] as { readonly data: object }).data

beforeEach(() => {
  onClose.mockReset()
  callFunction.mockReset()
})

test('codes are shown once, all of them', async () => {
  render(<MakeCodesSheet coupon={coupon} onClose={onClose} />)
  type('做多少个，一次最多 200 个', '201')
  await tap('做券码')
  expect(screen.getByText('要是 1 到 200 的整数')).toBeTruthy()
  expect(callFunction).not.toHaveBeenCalled()
  type('做多少个，一次最多 200 个', '2')
  answers({ codes: ['AAAA-BBBB-CCCC-DDDD', 'EEEE-FFFF-GGGG-HHHH'] })
  await tap('做券码')
  expect(sent(0)).toMatchObject({ action: 'makeCodes', input: { templateId: 'letter', count: 2 } })
  for (const words of ['2 个券码', 'AAAA-BBBB-CCCC-DDDD', 'EEEE-FFFF-GGGG-HHHH', '复制全部'])
    expect(screen.getByText(words)).toBeTruthy()
  await tap('已经保存，关掉')
  expect(onClose).toHaveBeenCalledTimes(1)
})

test('a group is counted before anything is given to it, and the count stands on the button', async () => {
  render(<GiveCouponSheet coupon={coupon} groups={GROUPS} onClose={onClose} />)
  type('标题', '好久不见')
  type('一句话', '送您一张券')
  await tap('发出')
  expect(callFunction).not.toHaveBeenCalled()
  const preview = { problems: [], members: 300, matched: 20, reachable: 18, capped: 2, heldOut: 0, isEstimate: false }
  answers(preview)
  await tap('睡眠期')
  expect(sent(0)).toMatchObject({ input: { condition: { word: 'stage', oneOf: ['asleep'] }, holdoutBp: 0 } })
  answers({ campaignId: null, problems: ['「随信附上的券」这张券只能自己领，不能由活动发。'] })
  await tap('发给 18 人')
  expect(screen.getByText('「随信附上的券」这张券只能自己领，不能由活动发。')).toBeTruthy()
  answers({ campaignId: 'given-1', problems: [] })
  await tap('发给 18 人')
  expect(sent(2)).toMatchObject({ action: 'giveCoupon', input: { templateId: 'letter', title: '好久不见' } })
  expect(screen.getByText('已经安排好了')).toBeTruthy()
})

test('where nobody can be reached nothing can be given', async () => {
  render(<GiveCouponSheet coupon={coupon} groups={GROUPS} onClose={onClose} />)
  answers({ problems: [], members: 300, matched: 2, reachable: 0, capped: 0, heldOut: 0, isEstimate: false })
  await tap('流失')
  type('标题', '好久不见')
  type('一句话', '送您一张券')
  await tap('发出')
  expect(callFunction).toHaveBeenCalledTimes(1)
})
