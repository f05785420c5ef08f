import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ThresholdProposal } from '@contract/member'
import { fen } from '@domain/money'
import { ThresholdCalculator } from './ThresholdCalculator'
import { ThresholdTrial } from './ThresholdTrial'
import { TierCounts } from './TierCounts'

const callFunction = Taro.cloud.callFunction as jest.Mock
const proposal: ThresholdProposal = {
  members: 100,
  window: { kind: 'rolling-months', months: 12 },
  levels: [
    {
      ...{ code: 'plain', name: '普通会员', nowFromFen: 0, nowMembers: 150, wantedBp: 8_000 },
      ...{ fromFen: fen(0), members: 80, shareBp: 8_000 },
    },
    {
      ...{ code: 'silver', name: '银卡会员', nowFromFen: 50_000, nowMembers: 50, wantedBp: 2_000 },
      ...{ fromFen: fen(150_000), members: 20, shareBp: 2_000 },
    },
  ],
}
const answers = (data: unknown) => callFunction.mockResolvedValueOnce({ result: { ok: true, data } })
const tap = (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const sent = () => (callFunction.mock.calls[0]?.[0] as { readonly data: object }).data

beforeEach(() => callFunction.mockReset())

test('the levels say who holds them and from what amount on', () => {
  render(<TierCounts proposal={proposal} />)
  for (const words of ['150 人', '75.0%', '加入就是', '满 500 元', '按近 12 个月的消费'])
    expect(screen.getByText(words)).toBeTruthy()
})

test('shares are sent when they are a hundred together, not before', async () => {
  const onPropose = jest.fn()
  render(<ThresholdCalculator proposal={proposal} onPropose={onPropose} />)
  expect(screen.getByText('银卡会员，满 1,500 元')).toBeTruthy()
  type('普通会员，%', '70')
  await tap('测算门槛')
  expect(screen.getByText('加起来是 90%，要正好 100%')).toBeTruthy()
  expect(callFunction).not.toHaveBeenCalled()
  type('银卡会员，%', '30')
  answers(proposal)
  await tap('测算门槛')
  expect(sent()).toMatchObject({ action: 'proposeThresholds', input: { sharesBp: [7_000, 3_000] } })
  expect(onPropose).toHaveBeenCalledWith(proposal)
})

test('trying thresholds says who would move, and a change of them takes that away', async () => {
  render(<ThresholdTrial levels={proposal.levels} />)
  answers({ up: [{ from: 'plain', to: 'silver', members: 4 }], atRisk: [], unchanged: 196 })
  await tap('看看谁会变动')
  expect(sent()).toMatchObject({ action: 'previewTiers', input: { fromFen: [0, 150_000] } })
  expect(screen.getByText('普通会员到银卡会员')).toBeTruthy()
  expect(screen.getByText('196 人')).toBeTruthy()
  type('银卡会员，满多少元', '0')
  expect(screen.queryByText('196 人')).toBeNull()
  expect(screen.getByText('门槛要是整数，一级比一级高')).toBeTruthy()
})
