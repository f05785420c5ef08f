import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { OpenVisit } from '@contract/staff'
import { fen } from '@domain/money'
import { endVisit, putVisit } from '../../../features/staff/visit'
import RecordPurchase from './index'

const callFunction = Taro.cloud.callFunction as jest.Mock
const visit: OpenVisit = {
  ...{
    now: 1_000,
    visitId: 'card:7',
    expiresAt: 601_000,
    nickname: '半夏',
    joinedOn: '2025-05-01',
    earnRateBp: 15_000,
  },
  tier: { code: 'gold', name: '金卡会员' },
  points: { available: 2_486, pending: 0, debt: 0, lapsing: null },
  price: null,
  needs: [
    {
      ...{ productId: 'cat-food', productName: '猫粮', pack: '2 kg', priceFen: 12_900, pictureUrl: null },
      ...{ category: 'pet', daysLeft: 5 },
    },
  ],
  coupons: [
    {
      ...{ couponId: 'c1', untilOn: '2026-12-01', why: null, gift: null },
      offer: {
        ...{ offerId: 'c1', name: '满 199 减 25', stage: 'coupon', thresholdFen: fen(19_900) },
        scope: { include: { kind: 'all' }, excludedProductIds: [], excludedCategories: [] },
        benefit: { kind: 'amount-off', offFen: fen(2_500) },
        stacking: { stackClass: 'coupon', combinesWith: [] },
      },
    },
  ],
  gifts: [{ redemptionId: 'g1', name: '保温杯', pickupCode: 'K7Q2M9XA' }],
}
const receipt = {
  purchaseId: 's:1',
  receiptNo: '1',
  paidFen: 25_145,
  couponOffFen: 2_500,
  gifts: [],
  earnedPoints: 377,
}
const tap = async (words: string | RegExp) => act(async () => void fireEvent.click(screen.getByText(words)))
const type = async (...keys: readonly string[]) => {
  for (const key of keys)
    await act(
      async () => void fireEvent.click(screen.getAllByText(key).find((one) => one.closest('.keypad')) ?? document.body),
    )
}
const sent = () => (callFunction.mock.calls.at(-1)?.[0] as { readonly data: { readonly input: object } }).data

beforeEach(() => {
  callFunction.mockReset()
  endVisit()
})

test('without a scan nothing can be recorded', () => {
  render(<RecordPurchase />)
  expect(screen.getByText('还没有扫码')).toBeTruthy()
})

test('the amount, the coupon that saves most, one confirm: what was shown is what is asked for', async () => {
  putVisit(visit)
  render(<RecordPurchase />)
  await type('2', '7', '6', '.', '4', '5')
  expect(screen.getByText('251.45')).toBeTruthy()
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: receipt } })
  await tap('确认')
  expect(sent()).toMatchObject({
    action: 'recordPurchase',
    input: { visitId: 'card:7', couponId: 'c1', dueFen: 25_145, sold: { kind: 'amount', amountFen: 27_645 } },
  })
  expect(screen.getByText('半夏 得 377 分')).toBeTruthy()
})

test('a fast thumb loses no figure', () => {
  putVisit(visit)
  render(<RecordPurchase />)
  act(() => {
    for (const key of ['8', '8', '00'])
      fireEvent.click(screen.getAllByText(key).find((one) => one.closest('.keypad')) ?? document.body)
  })
  expect(screen.getByText('8800')).toBeTruthy()
})

test('a tap on what they need puts it into the sale', async () => {
  putVisit(visit)
  render(<RecordPurchase />)
  await tap('可以问：要带一份 2 kg 的吗？')
  expect(screen.getByText('商品合计，1 件')).toBeTruthy()
  expect(screen.getAllByText('129.00')).not.toHaveLength(0)
})

test('offline the same tap is sent again with the same id, so that nothing is recorded twice', async () => {
  putVisit(visit)
  render(<RecordPurchase />)
  await type('8', '8')
  callFunction.mockRejectedValueOnce({ errMsg: 'request:fail' })
  await tap('确认')
  expect(screen.getByText('没有网络，请稍后再试。')).toBeTruthy()
  const first = sent()
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: receipt } })
  await tap('确认')
  expect(sent()).toMatchObject({ requestId: (first as { readonly requestId?: string }).requestId })
  expect(screen.getByText('记好了')).toBeTruthy()
})

test('a gift that waits is handed over with one tap', async () => {
  putVisit(visit)
  render(<RecordPurchase />)
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: { redemptionId: 'g1', name: '保温杯' } } })
  await tap('交给顾客')
  expect(sent()).toMatchObject({ action: 'handOutGift', input: { pickupCode: 'K7Q2M9XA' } })
  expect(screen.getByText('已交给顾客')).toBeTruthy()
})

test('a coupon for a gift: what to hand out is seen before the confirm and after it', async () => {
  const [coupon] = visit.coupons
  if (!coupon) throw new Error('no coupon')
  const gift = { productId: 'soap', name: '洗洁精', pack: '1 kg', category: 'home', pictureUrl: null, qty: 1 }
  const benefit = { kind: 'gift', productId: 'soap', qty: 1, worthFen: fen(1_890) } as const
  putVisit({ ...visit, coupons: [{ ...coupon, gift, offer: { ...coupon.offer, name: '满 199 送洗洁精', benefit } }] })
  render(<RecordPurchase />)
  await type('8', '8')
  expect(screen.queryAllByText('送 洗洁精')).toHaveLength(0)
  await type('0')
  expect(screen.getAllByText('送 洗洁精')).toHaveLength(2)
  callFunction.mockResolvedValueOnce({
    result: { ok: true, data: { ...receipt, paidFen: 88_000, couponOffFen: 0, gifts: [gift] } },
  })
  await tap('确认')
  expect(sent()).toMatchObject({ input: { couponId: 'c1', dueFen: 88_000 } })
  expect(screen.getByText('送 洗洁精')).toBeTruthy()
})
