import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { AdjustmentCard } from '@contract/points'
import { AdjustForm } from './AdjustForm'
import { DecidedAdjustments } from './DecidedAdjustments'
import { WaitingAdjustment } from './WaitingAdjustment'

const callFunction = Taro.cloud.callFunction as jest.Mock
const onDone = jest.fn()
const member = { memberId: 'm1', name: '青＊', tierName: '钻卡会员', joinedOn: '2025-03-08', availablePoints: 9_220 }
const adjustment: AdjustmentCard = {
  adjustmentId: 'a1',
  memberId: 'm1',
  memberName: '青＊',
  points: 1_500,
  reason: '补偿碎了的杯子',
  state: 'waiting',
  proposedByName: '小满',
  decidedByName: null,
  proposedAt: 0,
  decidedAt: null,
  isMine: false,
  mayConfirm: true,
  isSecond: false,
}
const answers = (data: unknown) => callFunction.mockResolvedValueOnce({ result: { ok: true, data } })
const tap = (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const asked = (place: number) => (callFunction.mock.calls[place]?.[0] as { readonly data: object }).data

beforeEach(() => {
  onDone.mockReset()
  callFunction.mockReset()
})

const choose = async () => {
  render(<AdjustForm limitPoints={1_000} onDone={onDone} />)
  type('哪位会员', '青禾')
  answers({ members: [member], isMore: false })
  await tap('查找')
  await tap('青＊')
}

test('a member is found and chosen, whole points and a reason are typed, and what it will do stands on the button', async () => {
  await choose()
  expect(screen.getByText('钻卡会员，有 9,220 积分')).toBeTruthy()
  type('积分', '300')
  type('原因，会员会看到', ' 活动少发的 ')
  await tap('扣减')
  answers({ ...adjustment, points: -300, state: 'applied' })
  await tap('扣减 300 积分')
  expect(asked(1)).toMatchObject({
    action: 'proposeAdjustment',
    input: { memberId: 'm1', points: -300, reason: '活动少发的' },
  })
  expect(screen.getByText('青＊：扣减 300 积分，已经生效，原因在会员的消息里')).toBeTruthy()
  expect(onDone).toHaveBeenCalledTimes(1)
})

test('above the limit the button says that another person is needed, and afterwards that it waits', async () => {
  await choose()
  type('积分', '1500')
  type('原因，会员会看到', '补偿碎了的杯子')
  answers(adjustment)
  await tap('提交，等另一位同意')
  expect(screen.getByText('青＊：补给 1,500 积分，已提交，等另一位经营者同意')).toBeTruthy()
})

test('without a reason, or with half a point, nothing is sent', async () => {
  await choose()
  type('积分', '1.5')
  type('原因，会员会看到', '补偿')
  await tap('提交')
  expect(screen.getByText('要是 1 到 1,000,000 的整数')).toBeTruthy()
  type('积分', '15')
  type('原因，会员会看到', ' 补 ')
  await tap('补给 15 积分')
  expect(callFunction).toHaveBeenCalledTimes(1)
})

test('nobody found is said with how to look; a refusal stays on the form', async () => {
  render(<AdjustForm limitPoints={1_000} onDone={onDone} />)
  type('哪位会员', '禾')
  answers({ members: [], isMore: false })
  await tap('查找')
  expect(screen.getByText('没有找到。昵称要从第一个字写起')).toBeTruthy()
})

test('another’s proposal is approved or refused; one’s own can only be taken back', async () => {
  const { rerender } = render(<WaitingAdjustment adjustment={adjustment} now={0} onDone={onDone} />)
  answers({ ...adjustment, state: 'applied' })
  await tap('同意')
  expect(asked(0)).toMatchObject({ action: 'decideAdjustment', input: { adjustmentId: 'a1', decision: 'applied' } })
  const own = { ...adjustment, isMine: true, mayConfirm: false }
  rerender(<WaitingAdjustment adjustment={own} now={0} onDone={onDone} />)
  expect(screen.queryByText('同意')).toBeNull()
  const message = '这笔调整已经有人处理过了。'
  callFunction.mockResolvedValueOnce({ result: { ok: false, code: 'adjustment/closed', message, requestId: 'r' } })
  await tap('撤回')
  expect(asked(1)).toMatchObject({ input: { decision: 'rejected' } })
  expect(screen.getByText(message)).toBeTruthy()
})

test.each([
  [{ state: 'applied', isSecond: true, decidedByName: '林越' }, '小满 提出，林越 同意'],
  [{ state: 'rejected', isSecond: true, decidedByName: '林越' }, '小满 提出，林越 没有同意'],
  [{ state: 'applied', decidedByName: '小满' }, '小满 直接调整'],
  [{ state: 'rejected', decidedByName: '小满' }, '小满 自己撤回'],
] as const)('what was decided says by whom', (change, words) => {
  render(<DecidedAdjustments decided={[{ ...adjustment, ...change }]} now={0} />)
  expect(screen.getByText(words)).toBeTruthy()
  expect(screen.queryByText('没有生效') !== null).toBe(change.state === 'rejected')
})
