import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import Me from './index'

const callFunction = Taro.cloud.callFunction as jest.Mock

const center = {
  now: 1_795_225_260_000,
  today: '2026-11-21',
  shopName: '松间日用',
  member: { memberId: 'm1', nickname: '半夏', joinedOn: '2025-05-01' },
  tier: { code: 'plain', name: '普通会员', qualifyingFen: 0, next: null },
  points: { available: 12, pending: 0, debt: 0, lapsing: null },
  earnRateBp: 10_000,
  plans: [],
  replenishmentAsk: null,
}

const show = async () => act(async () => void render(<Me />))

test('no answer and nothing kept: it says so, and trying again opens the page; next time offline the last one is shown', async () => {
  callFunction.mockRejectedValueOnce({ errMsg: 'request:fail' })
  await show()
  expect(screen.getByText('没能打开您的会员页')).toBeTruthy()
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: center } })
  await act(async () => void fireEvent.click(screen.getByText('再试一次')))
  expect(screen.getByText('普通会员')).toBeTruthy()
  callFunction.mockRejectedValueOnce({ errMsg: 'request:fail' })
  await show()
  expect(screen.getAllByText(/^没有网络，先看今天 \d\d:\d\d 的内容$/)).not.toHaveLength(0)
})

test('only rows that lead somewhere stand in the list', async () => {
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: center } })
  await show()
  for (const words of ['积分明细', '怎么称呼您', '关于提醒']) expect(screen.getAllByText(words)).not.toHaveLength(0)
  expect(screen.getAllByText('会员码')).not.toHaveLength(0)
  expect(screen.queryByText('店员工作台')).toBeNull() // a reply kept by an earlier version says nothing of roles
})

test('who serves at a counter finds the way there', async () => {
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: { ...center, roles: ['staff'] } } })
  await show()
  fireEvent.click(screen.getByText('店员工作台'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/staff/today/index' })
})
