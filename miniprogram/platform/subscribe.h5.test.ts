import { askGrant } from './subscribe.h5'

const fetched = jest.fn()
const ask = { tmplId: 'tmpl', title: '补货提醒' }

beforeEach(() => {
  fetched.mockReset().mockResolvedValue({ ok: true })
  window.fetch = fetched
  window.localStorage.clear()
  window.sessionStorage.setItem('openid', 'demo-1')
})

const tap = (words: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('.wechat-panel button')]
    .find((button) => button.textContent === words)
    ?.click()

test('what is tapped on the panel is told to the local cloud and is the answer', async () => {
  const outcome = askGrant(ask)
  expect(document.querySelector('.wechat-panel')?.textContent).toContain('补货提醒')
  tap('允许')
  expect(await outcome).toEqual({ kind: 'answered', answer: 'accept' })
  const [address, { body }] = fetched.mock.lastCall as [string, { body: string }]
  expect([address, JSON.parse(body)]).toEqual([
    '/local/subscribe',
    { openid: 'demo-1', tmplId: 'tmpl', answer: 'accept' },
  ])
  expect(document.querySelector('.wechat-panel')).toBeNull()
})

test('"always" keeps the choice: no panel the next time, and each tap is told anew', async () => {
  const first = askGrant(ask)
  document.querySelector<HTMLInputElement>('.wechat-panel input')?.click()
  tap('取消')
  expect(await first).toEqual({ kind: 'answered', answer: 'reject' })
  expect(await askGrant(ask)).toEqual({ kind: 'answered', answer: 'reject' })
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('a local cloud that does not answer is no answer', async () => {
  fetched.mockRejectedValueOnce(new TypeError('failed'))
  const outcome = askGrant(ask)
  tap('允许')
  expect(await outcome).toEqual({ kind: 'unasked' })
})
