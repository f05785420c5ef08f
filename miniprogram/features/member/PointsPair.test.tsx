import { fireEvent, render, screen } from '@testing-library/react'
import { navigateTo } from '@tarojs/taro'
import type { PointsBalance } from '@contract/member'
import { PointsPair } from './PointsPair'

const points: PointsBalance = {
  available: 2486,
  pending: 118,
  debt: 0,
  lapsing: { points: 120, expiresOn: '2026-11-30' },
}
const show = (changes: Partial<PointsBalance>) =>
  render(<PointsPair points={{ ...points, ...changes }} earnRateBp={12_000} />)

test('what lapses soon is said with its day', () => {
  const { container } = show({})
  expect(screen.getByText('2,486')).toBeTruthy()
  expect(container.textContent).toContain('120 分 11月30日过期')
  expect(container.textContent).toContain('过了退货期就到账')
})

test('with nothing lapsing it says how points are earned', () => {
  show({ lapsing: null, pending: 0 })
  expect(screen.getByText('每消费 1 元得 1.2 分')).toBeTruthy()
  expect(screen.getByText('没有在途的积分')).toBeTruthy()
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
