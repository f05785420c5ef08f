import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { MergeCard } from '@contract/operator'
import { MergeForm } from './MergeForm'
import { WaitingMerge } from './WaitingMerge'

const callFunction = Taro.cloud.callFunction as jest.Mock
const onDone = jest.fn()
const found = (memberId: string, name: string) => ({
  ...{ memberId, name, tierName: '普通会员', joinedOn: '2026-01-08', availablePoints: 120 },
})
const card: MergeCard = {
  ...{ leftId: 'm1', keptId: 'm2', leftName: '顾＊', keptName: '青＊', points: 1_200, reason: '电话里说的' },
  ...{ state: 'waiting', proposedAt: 0, mayConfirm: true },
}
const answers = (data: unknown) => callFunction.mockResolvedValueOnce({ result: { ok: true, data } })
const tap = (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))
const asked = () => (callFunction.mock.calls.at(-1)?.[0] as { readonly data: object }).data

beforeEach(() => {
  onDone.mockReset()
  callFunction.mockReset()
})

const members = [found('m1', '顾＊'), found('m2', '青＊')]
const show = () =>
  render(
    <MergeForm
      onDone={onDone}
      finder={(onChoose) =>
        members.map((member) => (
          <div key={member.memberId} onClick={() => onChoose(member)}>
            {`找 ${member.name}`}
          </div>
        ))
      }
    />,
  )
const choose = (name: string) =>
  act(async () => void fireEvent.click(screen.getAllByText(`找 ${name}`)[0] ?? document.body))

test('who is left, who stays and why: then it can be sent, and what becomes of it is said', async () => {
  show()
  await choose('顾＊')
  fireEvent.change(screen.getByLabelText('怎么知道是同一个人'), { target: { value: '电话里说的' } })
  await tap('合并')
  expect(callFunction).not.toHaveBeenCalled()
  await choose('青＊')
  answers(card)
  await tap('合并')
  expect(asked()).toMatchObject({ action: 'proposeMerge', input: { leftId: 'm1', keptId: 'm2', reason: '电话里说的' } })
  expect(screen.getByText('有积分或券，等另一位经营者同意')).toBeTruthy()
  expect(onDone).toHaveBeenCalledTimes(1)
})

test('another’s merge is agreed to; one’s own can only be taken back', async () => {
  const shown = render(<WaitingMerge merge={card} now={60_000} onDone={onDone} />)
  expect(screen.getByText(/^带去 1,200 积分/)).toBeTruthy()
  answers({ ...card, state: 'moving' })
  await tap('同意')
  expect(asked()).toMatchObject({ action: 'decideMerge', input: { leftId: 'm1', decision: 'merge' } })
  shown.rerender(<WaitingMerge merge={{ ...card, mayConfirm: false }} now={60_000} onDone={onDone} />)
  expect(screen.queryByText('同意')).toBeNull()
  answers({ ...card, state: 'rejected' })
  await tap('撤回')
  expect(asked()).toMatchObject({ input: { decision: 'reject' } })
})
