import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { aTile } from './gift.fixture'
import { GiftShelf } from './GiftShelf'
import { MallHead } from './MallHead'

const gifts = [
  aTile({ giftId: 'treat', name: '冻干试吃' }),
  aTile({ giftId: 'bowl', name: '猫碗', standing: 'short', shortPoints: 314 }),
  aTile({ giftId: 'filter', name: '滤芯', forTier: '金卡会员', standing: 'not-eligible' }),
]

test('one may look at everything, at what one can have, at what is for one’s level', () => {
  render(<GiftShelf gifts={gifts} waiting={0} />)
  expect(screen.getAllByRole('link')).toHaveLength(4)
  fireEvent.click(screen.getByText('我能换的 1'))
  expect(screen.queryByText('猫碗')).toBeNull()
  expect(screen.getByText('冻干试吃')).toBeTruthy()
  fireEvent.click(screen.getByText('金卡专享'))
  expect(screen.queryByText('冻干试吃')).toBeNull()
  expect(screen.getByText('金卡可换')).toBeTruthy()
})

test('nothing within reach says what will be told here; without exclusive gifts there is no such way', () => {
  render(<GiftShelf gifts={gifts.slice(1, 2)} waiting={0} />)
  expect(screen.queryByText('金卡专享')).toBeNull()
  fireEvent.click(screen.getByText('我能换的 0'))
  expect(screen.getByText('现在还没有换得起的。多攒一点，这里会告诉您还差多少。')).toBeTruthy()
})

test('a tap on a gift opens it, a tap on one’s own opens those', () => {
  const navigateTo = jest.spyOn(Taro, 'navigateTo')
  render(<GiftShelf gifts={gifts} waiting={2} />)
  fireEvent.click(screen.getByText('冻干试吃'))
  fireEvent.click(screen.getByText('我的礼品 2'))
  expect(navigateTo.mock.calls.map(([{ url }]) => url)).toEqual([
    '/packages/member/gift/index?giftId=treat',
    '/packages/member/gift-orders/index',
  ])
})

test('the head says what lapses soon, or that nothing does', () => {
  const balance = { available: 2_486, pending: 0, debt: 0, lapsing: { points: 120, expiresOn: '2026-11-30' } }
  const { container, rerender } = render(<MallHead balance={balance} gifts={[]} />)
  expect(container.textContent).toBe('我的积分2,486120 分 11月30日过期')
  rerender(<MallHead balance={{ ...balance, lapsing: null }} gifts={[]} />)
  expect(screen.getByText('近期没有要过期的积分')).toBeTruthy()
})
