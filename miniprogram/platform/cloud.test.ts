import Taro from '@tarojs/taro'
import { cloud } from './cloud'
import { failureOf } from './failure'

const callFunction = Taro.cloud.callFunction as jest.Mock

const answerWith = (result: unknown) => callFunction.mockResolvedValueOnce({ result })
const failureFrom = (asked: Promise<unknown>) => asked.then(() => null, failureOf)

test('an area is a function, an action and its input are the event', async () => {
  answerWith({ ok: true, data: { categories: [], products: [], cursor: null } })
  const list = await cloud.shop.listProducts({ category: 'pet' }, 'request-1')
  expect(list.products).toEqual([])
  expect(callFunction).toHaveBeenLastCalledWith({
    name: 'shop',
    data: { action: 'listProducts', input: { category: 'pet' }, requestId: 'request-1', waitedMs: 0 },
  })
})

test('a call without an id gets one of its own that the contract accepts', async () => {
  answerWith({ ok: true, data: {} })
  await cloud.member.openCenter({})
  const [{ data }] = callFunction.mock.lastCall as [{ data: { requestId: string } }]
  expect(data.requestId).toMatch(/^[\w-]{8,64}$/)
})

test('a refusal keeps its code and its sentence', async () => {
  answerWith({ ok: false, code: 'plan/closed', message: '这一次已经过去了。', requestId: 'r' })
  expect(await failureFrom(cloud.member.openReminder({ planId: 'p' }))).toEqual({
    kind: 'refused',
    code: 'plan/closed',
    message: '这一次已经过去了。',
  })
})

test('no network is told apart from a broken cloud', async () => {
  callFunction.mockRejectedValueOnce({ errMsg: 'cloud.callFunction:fail request:fail' })
  expect((await failureFrom(cloud.member.openCenter({})))?.kind).toBe('offline')
  callFunction.mockRejectedValueOnce({ errMsg: 'cloud.callFunction:fail errCode: -504002 functions execute fail' })
  expect((await failureFrom(cloud.member.openCenter({})))?.kind).toBe('fault')
  answerWith(undefined)
  expect((await failureFrom(cloud.member.openCenter({})))?.kind).toBe('fault')
  answerWith({ ok: false, code: 'internal', message: '出了点问题。', requestId: 'r' })
  expect((await failureFrom(cloud.member.openCenter({})))?.kind).toBe('fault')
})
