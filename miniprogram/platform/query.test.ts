import Taro from '@tarojs/taro'
import { failFault, failOffline } from './failure'
import { createQuery } from './query'
import { keep } from './storage'

type Shown = { readonly points: number }

beforeEach(() => {
  Taro.clearStorageSync()
  jest.useFakeTimers({ now: 1_000 })
})
afterEach(() => jest.useRealTimers())

test('the first time it says slow only after three seconds', async () => {
  let answer: (shown: Shown) => void = () => undefined
  const query = createQuery<Shown>('center', () => new Promise((resolve) => (answer = resolve)))
  const opened = query.open()
  jest.advanceTimersByTime(2_999)
  expect(query.use.getState()).toEqual({ phase: 'loading', slow: false })
  jest.advanceTimersByTime(1)
  expect(query.use.getState()).toEqual({ phase: 'loading', slow: true })
  answer({ points: 7 })
  await opened
  expect(query.use.getState()).toEqual({ phase: 'ready', value: { points: 7 }, stale: null })
})

test('the last answer is shown at once, and stays with its time when there is no network', async () => {
  keep<Shown>('center', { points: 7 })
  jest.setSystemTime(60_000)
  const query = createQuery<Shown>('center', () => Promise.reject(failOffline()))
  const opened = query.open()
  expect(query.use.getState()).toEqual({ phase: 'ready', value: { points: 7 }, stale: null })
  await opened
  expect(query.use.getState()).toEqual({
    phase: 'ready',
    value: { points: 7 },
    stale: { kind: 'offline', savedAt: 1_000 },
  })
})

test('with nothing kept, a failure is said, and trying again can mend it', async () => {
  const ask = jest.fn<Promise<Shown>, []>().mockRejectedValueOnce(failFault()).mockResolvedValueOnce({ points: 1 })
  const query = createQuery<Shown>('center', ask)
  await query.open()
  expect(query.use.getState()).toMatchObject({ phase: 'failed', failure: { kind: 'fault' } })
  await query.open()
  expect(query.use.getState()).toMatchObject({ phase: 'ready', value: { points: 1 } })
})

test('opening twice asks once; what a write changed is kept too', async () => {
  const ask = jest.fn().mockResolvedValue({ points: 1 })
  const query = createQuery<Shown>('center', ask)
  await Promise.all([query.open(), query.open()])
  expect(ask).toHaveBeenCalledTimes(1)
  query.put(({ points }) => ({ points: points + 1 }))
  const next = createQuery<Shown>('center', () => new Promise(() => undefined))
  void next.open()
  expect(next.use.getState()).toMatchObject({ phase: 'ready', value: { points: 2 } })
})
