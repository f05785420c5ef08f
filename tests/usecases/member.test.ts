import { openHouse, newRequestId, type House } from '../fixtures/house'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
})
afterAll(() => house.close())

describe('a shopper', () => {
  it('is a member with the first call, and stays the same one', async () => {
    const first = await house.ask('o-first', 'member', 'openCenter', {})
    expect(first).toMatchObject({
      shopName: '松间日用',
      today: '2026-11-21',
      tier: { code: 'plain', qualifyingFen: 0, next: { code: 'silver', shortFen: 50_000 } },
      points: { available: 0, pending: 0, debt: 0, lapsing: null },
      plans: [],
      replenishmentAsk: { tmplId: 'replenishment-due', purpose: 'replenishment' },
    })
    expect(first.member.nickname).toMatch(/^微信用户 /)
    expect((await house.ask('o-first', 'member', 'openCenter', {})).member).toEqual(first.member)
  })

  it('who taps four things at once for the first time joins once', async () => {
    const centers = await Promise.all([1, 2, 3, 4].map(() => house.ask('o-hasty', 'member', 'openCenter', {})))
    expect(new Set(centers.map((center) => center.member.memberId)).size).toBe(1)
  })

  it('may change the name they are called by', async () => {
    await house.ask('o-name', 'member', 'updateProfile', { nickname: ' 半夏 ' })
    expect((await house.ask('o-name', 'member', 'openCenter', {})).member.nickname).toBe('半夏')
  })
})

describe('what is not a proper call', () => {
  const codeOf = async (body: string, headers: Readonly<Record<string, string>> = { 'x-openid': 'o-odd' }) => {
    const { reply } = await house.post('/api/member', body, headers)
    return JSON.stringify(reply)
  }

  it.each([
    ['an unknown action', JSON.stringify({ action: 'drop', input: {} }), 'request/unknown-action'],
    ['an action of every object', JSON.stringify({ action: 'constructor', input: {} }), 'request/unknown-action'],
    ['no action', JSON.stringify({ input: {} }), 'request/invalid'],
    ['a wrong type', JSON.stringify({ action: 'openReminder', input: { planId: 7 } }), 'request/invalid'],
    ['too much input', JSON.stringify({ action: 'openCenter', input: { memberId: 'm1' } }), 'request/invalid'],
    [
      'a name too long',
      JSON.stringify({ action: 'updateProfile', input: { nickname: 'x'.repeat(21) }, requestId: newRequestId() }),
      'request/invalid',
    ],
    [
      'a write without a request id',
      JSON.stringify({ action: 'updateProfile', input: { nickname: '半夏' } }),
      'request/invalid',
    ],
    [
      'somebody else’s plan',
      JSON.stringify({ action: 'openReminder', input: { planId: 'm1:x:1' } }),
      'reminder/not-found',
    ],
  ])('%s is refused with a sentence', async (_story, body, code) => {
    const reply = await codeOf(body)
    expect(reply).toContain(`"code":"${code}"`)
    expect(reply).toMatch(/"message":"[^"]*。"/)
  })

  it('nobody is refused at the door', async () => {
    const { status, reply } = await house.post('/api/member', JSON.stringify({ action: 'openCenter', input: {} }))
    expect(status).toBeGreaterThanOrEqual(400)
    expect(JSON.stringify(reply)).toContain('code')
  })

  it('an openid in the event is not believed', async () => {
    const body = JSON.stringify({
      action: 'openCenter',
      input: {},
      openid: 'o-victim',
      userInfo: { openId: 'o-victim' },
    })
    const mine = await codeOf(body, { 'x-openid': 'o-odd' })
    const victim = await house.ask('o-victim', 'member', 'openCenter', {})
    expect(mine).not.toContain(victim.member.memberId)
  })
})
