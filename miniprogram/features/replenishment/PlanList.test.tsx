import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { PlanList } from './PlanList'
import { planCard } from './plan.fixture'

const ask = { tmplId: 'tmpl', purpose: 'replenishment' } as const
const panel = Taro.requestSubscribeMessage as jest.Mock
const callFunction = Taro.cloud.callFunction as jest.Mock
const onPlan = jest.fn()

const agreed = planCard({ reminder: { state: 'agreed', remindOn: '2026-11-24' } })
const show = (plans = [planCard()], offline = false) =>
  render(<PlanList plans={plans} ask={ask} offline={offline} onPlan={onPlan} />)
const tap = async (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))
const sent = () =>
  (callFunction.mock.calls as [{ name: string; data: { action: string; input: unknown; requestId: string } }][]).map(
    ([call]) => call,
  )

beforeEach(() => {
  Taro.clearStorageSync()
  for (const mock of [panel, callFunction, onPlan]) mock.mockReset()
})

test('a tap on 提醒我 asks WeChat at once, reports the answer for this plan, and puts the card that came back', async () => {
  panel.mockResolvedValueOnce({ tmpl: 'accept' })
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: { granted: true, plan: agreed } } })
  show()
  await tap('提醒我')
  const [report] = sent()
  expect(report).toMatchObject({
    name: 'messaging',
    data: { action: 'reportAsk', input: { planId: 'plan-1', results: [{ tmplId: 'tmpl', answer: 'accept' }] } },
  })
  expect(report?.data.input).toMatchObject({ askId: report?.data.requestId })
  expect(onPlan).toHaveBeenCalledWith(agreed)
})

test('a no is reported too, and answered kindly', async () => {
  panel.mockResolvedValueOnce({ tmpl: 'reject' })
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: { granted: false, plan: null } } })
  show()
  await tap('提醒我')
  expect(sent()).toHaveLength(1)
  expect(screen.getByText('没有约上。想要提醒时，再点一次就好。')).toBeTruthy()
  expect(onPlan).not.toHaveBeenCalled()
})

test('a panel that could not be shown is not reported', async () => {
  panel.mockRejectedValueOnce({ errCode: 20004 })
  show()
  await tap('提醒我')
  expect(sent()).toEqual([])
  await tap('去打开')
  expect(Taro.openSetting).toHaveBeenCalled()
})

test('an accept that found no network is kept, and said so', async () => {
  panel.mockResolvedValueOnce({ tmpl: 'accept' })
  callFunction.mockRejectedValueOnce({ errMsg: 'request:fail' })
  show()
  await tap('提醒我')
  expect(screen.getByText('网络断了，已经记下，连上后自动补上。')).toBeTruthy()
})

test('推迟 offers 3, 7 and 14 days and sends the one chosen', async () => {
  const later = planCard({ dueOn: '2026-12-03', daysLeft: 12 })
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: later } })
  show()
  await tap('推迟')
  expect(screen.getByText('改到 12月10日')).toBeTruthy()
  await tap('推迟 7 天')
  expect(sent()[0]).toMatchObject({
    name: 'member',
    data: { action: 'postponePlan', input: { planId: 'plan-1', days: 7 } },
  })
  expect(onPlan).toHaveBeenCalledWith(later)
  expect(screen.queryByText('推迟 7 天')).toBeNull()
})

test('an agreed reminder can be called off from 改一改', async () => {
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: planCard() } })
  show([agreed])
  expect(screen.getByText('11月24日提醒您')).toBeTruthy()
  await tap('改一改')
  await tap('不用提醒了')
  expect(sent()[0]).toMatchObject({
    name: 'messaging',
    data: { action: 'cancelReminder', input: { planId: 'plan-1' } },
  })
  expect(onPlan).toHaveBeenCalledWith(planCard())
})

test('one that was sent says when, and can only be put off', async () => {
  show([planCard({ reminder: { state: 'sent', sentOn: '2026-11-20' } })])
  expect(screen.getByText('11月20日提醒过您')).toBeTruthy()
  await tap('推迟')
  expect(screen.queryByText('不用提醒了')).toBeNull()
})

test('offline nothing can be asked, and the reason stands under the buttons', async () => {
  show([planCard()], true)
  await tap('提醒我')
  expect(panel).not.toHaveBeenCalled()
  expect(screen.getByText('连上网络后可设提醒')).toBeTruthy()
})

test('without a template nothing is offered that does not work', () => {
  render(<PlanList plans={[planCard()]} ask={null} offline={false} onPlan={onPlan} />)
  expect(screen.queryByText('提醒我')).toBeNull()
  expect(screen.getByText('推迟')).toBeTruthy()
})

test('what lasts for weeks yet takes one line, and can be asked for there', async () => {
  panel.mockResolvedValueOnce({ tmpl: 'accept' })
  callFunction.mockResolvedValueOnce({ result: { ok: true, data: { granted: true, plan: agreed } } })
  show([planCard({ daysLeft: 31, dueOn: '2026-12-22' })])
  expect(screen.queryByText('还够 31 天左右')).toBeNull()
  await tap('提醒我')
  expect(onPlan).toHaveBeenCalledWith(agreed)
})

test('the first three are shown, the rest wait behind a tap', async () => {
  show(['a', 'b', 'c', 'd', 'e'].map((planId) => planCard({ planId, productName: planId })))
  expect(screen.getAllByText('提醒我')).toHaveLength(3)
  await tap('还有 2 样')
  expect(screen.getAllByText('提醒我')).toHaveLength(5)
})

test('the first time it says what will be here and how', () => {
  show([])
  expect(screen.getByText('买过两次，这里就会替您记着')).toBeTruthy()
})
