import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { InboxLine, InboxPage } from '@contract/messaging'
import Inbox from '../../packages/member/inbox/index'

const callFunction = Taro.cloud.callFunction as jest.Mock
const NOW = Date.parse('2026-11-21T20:00:00+08:00')

const line = (changes: Partial<InboxLine>): InboxLine => ({
  entryId: 'e1',
  kind: 'follow-up',
  title: '用得还顺手吗',
  text: '点一点，一分钟就好。',
  page: null,
  postedAt: NOW - 3_600_000,
  isRead: false,
  ...changes,
})
const page = (changes: Partial<InboxPage> = {}): InboxPage => ({
  now: NOW,
  lines: [line({}), line({ entryId: 'e2', title: '积分到账', isRead: true })],
  unread: 1,
  choices: { followUps: true, campaigns: true },
  followUpAsk: null,
  cursor: null,
  ...changes,
})
const answer = (value: unknown) => callFunction.mockResolvedValueOnce({ result: { ok: true, data: value } })
const show = async () => act(async () => void render(<Inbox />))
const tap = async (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))
const lastCall = () => (callFunction.mock.calls.at(-1) as [{ data: { action: string; input: unknown } }])[0].data

beforeEach(() => {
  Taro.clearStorageSync()
  callFunction.mockReset()
})

test('a tap on a message reads it and goes where it leads', async () => {
  answer(page({ lines: [line({ page: 'packages/member/points/index' })] }))
  await show()
  expect(screen.getByText('1 条未读')).toBeTruthy()
  answer({ unread: 0 })
  await tap('用得还顺手吗')
  expect(lastCall()).toMatchObject({ action: 'readInbox', input: { entryId: 'e1' } })
  expect(screen.getByText('都看过了')).toBeTruthy()
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/member/points/index' })
})

test('all at once, though the cloud cannot be reached: the phone shows it and sends it later', async () => {
  answer(page())
  await show()
  callFunction.mockRejectedValueOnce({ errMsg: 'request:fail' })
  await tap('全部已读')
  expect(lastCall()).toMatchObject({ action: 'readInbox', input: { entryId: null } })
  expect(screen.getByText('都看过了')).toBeTruthy()
})

test('an empty inbox says what will be here', async () => {
  answer(page({ lines: [], unread: 0 }))
  await show()
  expect(screen.getByText('还没有消息')).toBeTruthy()
})

test('what one does not want is switched off, and back on when the cloud refuses', async () => {
  answer(page())
  await show()
  answer({ followUps: false, campaigns: true })
  await tap('买后回访')
  expect(lastCall()).toMatchObject({ action: 'chooseContact', input: { followUps: false, campaigns: true } })
  expect(screen.getAllByText('接收')).toHaveLength(1)
  const refusal = { ok: false, code: 'try-again', message: '刚才人有点多，请再试一次。', requestId: 'r' }
  callFunction.mockResolvedValueOnce({ result: refusal })
  await tap('店里的活动')
  expect(screen.getAllByText('接收')).toHaveLength(1)
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '刚才人有点多，请再试一次。' }))
})

test('older messages are added when asked for', async () => {
  answer(page({ cursor: '1:e2' }))
  await show()
  answer(page({ lines: [line({ entryId: 'e3', title: '更早的一条' })], unread: 1 }))
  await tap('再看更早的')
  expect(lastCall()).toMatchObject({ action: 'openInbox', input: { cursor: '1:e2' } })
  expect(screen.getByText('更早的一条')).toBeTruthy()
})

test('without a network the last one is shown, and that it is the last one', async () => {
  callFunction.mockRejectedValueOnce({ errMsg: 'request:fail' })
  await show()
  expect(screen.getByText(/^没有网络，先看/)).toBeTruthy()
  expect(screen.getByText('更早的一条')).toBeTruthy()
})
