import Taro from '@tarojs/taro'
import { failureOf } from './failure'
import { lasting, readUnsent, sendPending } from './pending'

const callFunction = Taro.cloud.callFunction as jest.Mock
const noNetwork = () => callFunction.mockRejectedValueOnce({ errMsg: 'request:fail' })
const answerWith = (result: unknown) => callFunction.mockResolvedValueOnce({ result })
const requestIds = () =>
  (callFunction.mock.calls as [{ data: { requestId: string } }][]).map(([{ data }]) => data.requestId)

beforeEach(() => {
  Taro.clearStorageSync()
  callFunction.mockReset()
})

const rename = (nickname: string) => lasting.member.updateProfile({ nickname }).then(() => null, failureOf)

test('a write that found no network is sent again with the id of the first tap, and then forgotten', async () => {
  noNetwork()
  expect((await rename('半夏'))?.kind).toBe('offline')
  expect(readUnsent()).toHaveLength(1)
  answerWith({ ok: true, data: { nickname: '半夏' } })
  await sendPending()
  expect(readUnsent()).toEqual([])
  const [first, second] = requestIds()
  expect(second).toBe(first)
})

test('an answered write is not kept, whatever the answer was', async () => {
  answerWith({ ok: true, data: { nickname: '半夏' } })
  expect(await rename('半夏')).toBeNull()
  answerWith({ ok: false, code: 'request/invalid', message: '名字太长。', requestId: 'r' })
  expect((await rename('半'.repeat(30)))?.kind).toBe('refused')
  expect(readUnsent()).toEqual([])
})

test('still no network: the order is kept and nothing is lost', async () => {
  noNetwork()
  await rename('一')
  noNetwork()
  await rename('二')
  noNetwork()
  await sendPending()
  expect(callFunction).toHaveBeenCalledTimes(3)
  expect(readUnsent().map(({ input }) => input)).toEqual([{ nickname: '一' }, { nickname: '二' }])
})

test('a refused one does not hold up those behind it', async () => {
  noNetwork()
  await rename('一')
  noNetwork()
  await rename('二')
  answerWith({ ok: false, code: 'request/invalid', message: '不行。', requestId: 'r' })
  answerWith({ ok: true, data: { nickname: '二' } })
  await sendPending()
  expect(readUnsent()).toEqual([])
})
