import { act, renderHook } from '@testing-library/react'
import { fail, failOffline } from './failure'
import { useWrite } from './useWrite'

const asked: string[] = []
const answers: (() => Promise<string>)[] = []
const send = (_wish: { readonly points: number }, requestId: string) => {
  asked.push(requestId)
  return (answers.shift() ?? (() => Promise.resolve('done')))()
}
const onDone = jest.fn()
const open = () => renderHook(() => useWrite(send, onDone)).result
const write = (form: ReturnType<typeof open>, points: number) => act(async () => form.current.write({ points }))

beforeEach(() => {
  asked.length = 0
  answers.length = 0
  onDone.mockReset()
})

test('without an answer, the same wish again is the same request; another wish is another', async () => {
  const form = open()
  answers.push(() => Promise.reject(failOffline()))
  await write(form, 5)
  expect(form.current.notice).toBe('没有网络，请稍后再试。')
  await write(form, 5)
  expect(asked[1]).toBe(asked[0])
  expect(onDone).toHaveBeenCalledWith('done')
  await write(form, 5)
  expect(asked[2]).not.toBe(asked[0])
  answers.push(() => Promise.reject(failOffline()))
  await write(form, 5)
  await write(form, 6)
  expect(new Set(asked).size).toBe(4)
})

test('a refusal is an answer: it is said, and the next tap is a new request', async () => {
  const form = open()
  answers.push(() => Promise.reject(fail({ kind: 'refused', code: 'points/insufficient', message: '积分不够。' })))
  await write(form, -5)
  expect([form.current.notice, form.current.busy]).toEqual(['积分不够。', false])
  await write(form, -5)
  expect(asked[1]).not.toBe(asked[0])
  expect(form.current.notice).toBe('')
})
