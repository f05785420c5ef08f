import Taro from '@tarojs/taro'
import { act, render, screen } from '@testing-library/react'
import { planCard } from '../../../features/replenishment/plan.fixture'
import { router } from '../../../../tests/fixtures/taro/taro'
import Reminder from './index'

const callFunction = Taro.cloud.callFunction as jest.Mock
const page = {
  today: '2026-11-24',
  sentOn: '2026-11-24',
  plan: planCard({ reminder: { state: 'sent', sentOn: '2026-11-24' } }),
  productName: '猫粮',
  pictureUrl: null,
  category: 'pet',
  replenishmentAsk: { tmplId: 'tmpl', purpose: 'replenishment' },
}

const openWith = async (planId: string, answered: unknown) => {
  router.params = { planId }
  callFunction.mockResolvedValueOnce({ result: answered })
  await act(async () => void render(<Reminder />))
}

test('a message opens what runs out, why, and what one can do', async () => {
  await openWith('m1%3Acat-food%3A18', { ok: true, data: page })
  expect(callFunction).toHaveBeenLastCalledWith(
    expect.objectContaining({ data: expect.objectContaining({ input: { planId: 'm1:cat-food:18' } }) }),
  )
  for (const words of ['还够 5 天左右', '再来一单', '还没用完', '再提醒我'])
    expect(screen.getByText(words)).toBeTruthy()
})

test('a reminder that is over says so, and where the new day stands', async () => {
  await openWith('m1:cat-food:17', { ok: true, data: { ...page, plan: null } })
  expect(screen.getByText('猫粮这一次已经过去了')).toBeTruthy()
  expect(screen.getByText('那条提醒是 11月24日发的。')).toBeTruthy()
  expect(screen.queryByText('再提醒我')).toBeNull()
})

test('a reminder that is not there is refused in words, with a way out', async () => {
  await openWith('nobody', { ok: false, code: 'reminder/not-found', message: '没有找到这条提醒。', requestId: 'r' })
  expect(screen.getByText('没有找到这条提醒。')).toBeTruthy()
  expect(screen.getByText('看看我的')).toBeTruthy()
})
