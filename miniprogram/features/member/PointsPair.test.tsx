import { fireEvent, render, screen } from '@testing-library/react'
import { navigateTo } from '@tarojs/taro'
import type { CouponCount, PointsBalance } from '@contract/member'
import { PointsPair } from './PointsPair'

const points: PointsBalance = {
  available: 2486,
  pending: 118,
  debt: 0,
  lapsing: { points: 120, expiresOn: '2026-11-30' },
}
const six = { count: 6, lapsing: { count: 1, lastOn: '2026-11-24' } }
const show = (changes: Partial<PointsBalance>, coupons: CouponCount | undefined = six) =>
  render(<PointsPair points={{ ...points, ...changes }} coupons={coupons} today="2026-11-21" earnRateBp={12_000} />)

test('what lapses soon is said with its day', () => {
  const { container } = show({})
  expect(screen.getByText('2,486')).toBeTruthy()
  expect(container.textContent).toContain('120 分 11月30日过期')
  expect(container.textContent).toContain('6张1 张 3 天后过期')
})

test('with nothing lapsing it says how points are earned', () => {
  show({ lapsing: null, pending: 0 })
  expect(screen.getByText('每消费 1 元得 1.2 分')).toBeTruthy()
})

test('what is on its way is said where nothing lapses', () => {
  show({ lapsing: null })
  expect(screen.getByText('另有 118 分待到账')).toBeTruthy()
})

test.each<[string, CouponCount | undefined, string]>([
  ['that lapse today', { count: 2, lapsing: { count: 2, lastOn: '2026-11-21' } }, '2 张今天过期'],
  ['that lapse tomorrow', { count: 2, lapsing: { count: 1, lastOn: '2026-11-22' } }, '1 张明天过期'],
  ['that last', { count: 2, lapsing: null }, '下单、到店都能用'],
  ['that are none', { count: 0, lapsing: null }, '去领券中心看看'],
  ['that an earlier version did not know', undefined, '去领券中心看看'],
])('coupons %s', (_, coupons, words) => {
  const { container } = render(<PointsPair points={points} coupons={coupons} today="2026-11-21" earnRateBp={12_000} />)
  expect(container.textContent).toContain(words)
})

test('a tap on the coupons opens 我的券', () => {
  show({})
  fireEvent.click(screen.getByText('6'))
  expect(navigateTo).toHaveBeenCalledWith({ url: '/packages/member/coupons/index' })
})

test('a debt goes first', () => {
  show({ available: 0, debt: 52 })
  expect(screen.getByText('退货待扣 52 分')).toBeTruthy()
})

test('a tap opens the history', () => {
  show({})
  fireEvent.click(screen.getByText('2,486'))
  expect(navigateTo).toHaveBeenCalledWith({ url: '/packages/member/points/index' })
})
