import { failureOf } from './failure'
import { send } from './transport.h5'

const fetched = jest.fn()

beforeEach(() => {
  fetched.mockReset()
  window.fetch = fetched
  window.sessionStorage.setItem('openid', 'demo-1')
})

test('a call is posted to its area with the caller it was opened for', async () => {
  fetched.mockResolvedValueOnce({ json: () => Promise.resolve({ ok: true, data: 1 }) })
  expect(await send('shop', { action: 'listProducts', input: {} })).toEqual({ ok: true, data: 1 })
  const [address, init] = fetched.mock.lastCall as [string, { headers: Record<string, string>; body: string }]
  expect(address).toBe('/api/shop')
  expect(init.headers['x-openid']).toBe('demo-1')
  expect(JSON.parse(init.body)).toEqual({ action: 'listProducts', input: {} })
})

test('no connection is offline; an answer that is not JSON is a fault', async () => {
  const failure = () => send('shop', { action: 'a', input: {} }).then(() => null, failureOf)
  fetched.mockRejectedValueOnce(new TypeError('failed to fetch'))
  expect((await failure())?.kind).toBe('offline')
  fetched.mockResolvedValueOnce({ json: () => Promise.reject(new SyntaxError('<')) })
  expect((await failure())?.kind).toBe('fault')
})
