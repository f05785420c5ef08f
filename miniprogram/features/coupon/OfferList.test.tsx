import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { OfferCard } from '@contract/coupon'
import { fen } from '@domain/money'
import { OfferList } from './OfferList'
import { offers, type Offers } from './offers'

const callFunction = Taro.cloud.callFunction as jest.Mock
const now = Date.parse('2026-11-21T12:00:00Z')

const offer = (name: string, change: Partial<OfferCard> = {}): OfferCard => ({
  templateId: name,
  face: {
    name,
    benefit: { kind: 'amount-off', offFen: fen(800) },
    thresholdFen: 6_000,
    goods: [],
    channels: null,
    combinesWith: [],
  },
  validity: { kind: 'relative', afterDays: 0, days: 15 },
  standing: { kind: 'open' },
  mine: 0,
  most: 1,
  leftBp: null,
  untilAt: now + 1,
  mayShare: false,
  ...change,
})
const shownAs = (...list: readonly OfferCard[]): Offers => ({
  now,
  today: '2026-11-21',
  offers: list,
  birthday: null,
  aheadMs: 0,
})

function Live({ offline = false }: { readonly offline?: boolean }) {
  const loaded = offers.use()
  return loaded.phase === 'ready' ? <OfferList shown={loaded.value} offline={offline} onUse={jest.fn()} /> : null
}
const show = (...list: readonly OfferCard[]) => {
  offers.use.setState({ phase: 'ready', value: shownAs(...list), stale: null }, true)
  return render(<Live />)
}
const tap = (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))

beforeEach(() => {
  jest.useFakeTimers({ now, doNotFake: ['queueMicrotask', 'nextTick'] })
  Taro.clearStorageSync()
  callFunction.mockReset()
})
afterEach(() => jest.useRealTimers())

test('one tap claims, and the offer is had', async () => {
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: {} } })
  show(offer('新人见面礼'))
  await tap('领取')
  expect(screen.queryByText('领取')).toBeNull()
  expect(screen.getByText('去使用')).toBeTruthy()
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '领到了，已放进我的券' }))
})

test('of two allowed the second can be claimed after the first', async () => {
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: {} } })
  show(offer('免运费券', { most: 2 }))
  await tap('领取')
  expect(screen.getByText('已领 1/2')).toBeTruthy()
  expect(screen.getByText('领取')).toBeTruthy()
})

test('who comes too late is told so, and the list is asked for anew', async () => {
  const refusal = { ok: false, code: 'coupon/gone', message: '这张券已领完。', requestId: 'r-12345678' }
  callFunction.mockResolvedValueOnce({ result: refusal })
  callFunction.mockResolvedValueOnce({
    result: { ok: true, data: shownAs(offer('抢券', { standing: { kind: 'gone' } })) },
  })
  show(offer('抢券'))
  await tap('领取')
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '这张券已领完。' }))
  expect(screen.getByText('已领完')).toBeTruthy()
})

test('a countdown runs by the second, and at its end the cloud is asked', async () => {
  callFunction.mockResolvedValue({ result: { ok: true, data: shownAs(offer('抢券')) } })
  show(offer('抢券', { standing: { kind: 'soon', opensAt: now + 3_000 } }))
  expect(screen.getByText('还有 00:00:03 开抢')).toBeTruthy()
  await act(async () => jest.advanceTimersByTime(1_000))
  expect(screen.getByText('还有 00:00:02 开抢')).toBeTruthy()
  await act(async () => jest.advanceTimersByTime(2_000))
  expect(callFunction).toHaveBeenCalledTimes(1)
  expect(screen.getByText('领取')).toBeTruthy()
})

test('what is left is shown as a share, and the last of it is never said to be nothing', () => {
  show(offer('抢券', { leftBp: 40 }))
  expect(screen.getByText('剩 1%')).toBeTruthy()
})

test('one that has been had but is good only later is not to be used yet', () => {
  const validity = { kind: 'fixed', fromAt: now + 86_400_000, untilAt: now + 9 * 86_400_000 } as const
  show(offer('十二月提前领', { standing: { kind: 'held' }, validity }))
  expect(screen.getByText('已领')).toBeTruthy()
  expect(screen.queryByText('去使用')).toBeNull()
})

test('without a network nothing can be claimed', () => {
  offers.use.setState({ phase: 'ready', value: shownAs(offer('新人见面礼')), stale: null }, true)
  render(<Live offline />)
  fireEvent.click(screen.getByText('领取'))
  expect(callFunction).not.toHaveBeenCalled()
})
