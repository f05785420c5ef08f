import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { SignInPage } from '@contract/points'
import { EarningWays } from './EarningWays'
import { StreakCard } from './StreakCard'

const callFunction = Taro.cloud.callFunction as jest.Mock
beforeEach(() => callFunction.mockReset())

const aPage = (given: Partial<SignInPage> = {}): SignInPage => ({
  today: '2026-11-21',
  balance: { available: 10, pending: 0, debt: 0, lapsing: null },
  streakDays: 2,
  isDone: false,
  earnedPoints: null,
  nextPoints: 2,
  days: [1, 1, 2, 2, 3, 3, 8].map((points, place) => ({ points, isDone: place < 2 })),
  ways: [],
  ...given,
})

test('one tap signs in; until it is answered every tap is the same request', async () => {
  callFunction.mockResolvedValueOnce({
    result: { ok: false, code: 'internal', message: '出了点问题。', requestId: 'x' },
  })
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: aPage({ isDone: true }) } })
  render(<StreakCard page={aPage()} offline={false} />)
  expect(screen.getByText('今天签到就接上了')).toBeTruthy()
  const button = screen.getByText('签到，得 2 积分')
  await act(async () => void fireEvent.click(button))
  expect(screen.getByText('出了点问题。')).toBeTruthy()
  await act(async () => void fireEvent.click(button))
  const ids = callFunction.mock.calls.map(([{ data }]) => (data as { requestId: string }).requestId)
  expect(new Set(ids).size).toBe(1)
})

test('done, it says what today brought and what tomorrow will, and there is nothing to tap', async () => {
  render(<StreakCard page={aPage({ isDone: true, earnedPoints: 2, nextPoints: 3 })} offline={false} />)
  expect(screen.getByText('今天得了 2 积分，明天再来得 3 积分')).toBeTruthy()
  await act(async () => void fireEvent.click(screen.getByText('今天已签到')))
  expect(callFunction).not.toHaveBeenCalled()
})

test.each([
  ['连签 7 天，第 7 天得 8 积分', aPage({ streakDays: 0 })],
  ['今天已签到，这个月的签到积分发完了', aPage({ isDone: true, earnedPoints: 0 })],
])('it says “%s”', (words, page) => {
  render(<StreakCard page={page} offline={false} />)
  expect(screen.getByText(words)).toBeTruthy()
})

test('offline nothing is promised', () => {
  render(<StreakCard page={aPage()} offline />)
  expect(screen.getByText('连上网络后再签')).toBeTruthy()
})

test('a way that is open leads there; one that is used up says so', () => {
  const navigateTo = jest.spyOn(Taro, 'navigateTo')
  const limits = { mostADay: null, mostEver: 1 }
  const { unmount } = render(<EarningWays ways={[{ kind: 'profile', points: 50, ...limits, isOpen: true }]} />)
  fireEvent.click(screen.getByText('告诉我们怎么称呼您'))
  expect(navigateTo).toHaveBeenCalledWith({ url: '/packages/member/profile/index' })
  unmount()
  const survey = { kind: 'survey', points: 30, mostADay: 1, mostEver: null, isOpen: false } as const
  render(<EarningWays ways={[{ kind: 'profile', points: 50, ...limits, isOpen: false }, survey]} />)
  expect([screen.getByText('已得'), screen.getByText('今天已得')]).toHaveLength(2)
  expect(screen.getByText('收到回访消息后，照实说就行，好坏都给，每天最多 1 次')).toBeTruthy()
})
