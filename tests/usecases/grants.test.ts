import { openHouse, newRequestId, type House } from '../fixtures/house'
import { batch, regular } from '../fixtures/orders'

const TEMPLATE = 'replenishment-due'
const MONTHLY = ['2026-07-20', '2026-08-20', '2026-09-20', '2026-10-20', '2026-11-19']

/** Ticks enough for every job, few enough for a quick test. */
const THINNED = { maxTicksPerDay: 4 }

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-20T10:00:00+08:00')
  const things = ['cat-food', 'coffee', 'filter']
  for (const person of ['both', 'event', 'cap', 'late', 'twice'])
    for (const thing of things) await house.sendOrders(batch(regular(person, thing, MONTHLY)))
  await house.cloud.clock.to('2026-11-21T10:00:00+08:00', THINNED)
})
afterAll(() => house.close())

const plansOf = async (person: string) => (await house.ask(`o-${person}`, 'member', 'openCenter', {})).plans
const agreed = async (person: string) =>
  (await plansOf(person)).filter((plan) => plan.reminder.state === 'agreed').length
const report = async (person: string, planIndex: number, askId = newRequestId()) => {
  const planId = (await plansOf(person))[planIndex]?.planId ?? null
  const results = [{ tmplId: TEMPLATE, answer: 'accept' as const }]
  return house.ask(`o-${person}`, 'messaging', 'reportAsk', { askId, planId, results })
}
const panel = (person: string) => house.answerPanel(`o-${person}`, TEMPLATE, 'accept')

describe('one accept is one grant', () => {
  it('told by WeChat and by the app', async () => {
    await panel('both')
    await report('both', 1)
    expect(await agreed('both')).toBe(1)
  })

  it('told by the app twice, the second time by a retry', async () => {
    const askId = newRequestId()
    await panel('twice')
    await Promise.all([report('twice', 0, askId), report('twice', 0, askId)])
    expect(await agreed('twice')).toBe(1)
  })

  it('told by the app an hour later, for want of a network', async () => {
    await panel('late')
    await house.cloud.clock.advance('PT1H')
    const planId = (await plansOf('late'))[0]?.planId ?? null
    const results = [{ tmplId: TEMPLATE, answer: 'accept' as const }]
    const input = { askId: newRequestId(), planId, results }
    const call = { action: 'reportAsk', input, requestId: newRequestId(), waitedMs: 3_600_000 }
    await house.post('/api/messaging', JSON.stringify(call), { 'x-openid': 'o-late' })
    expect(await agreed('late')).toBe(1)
  })

  it('told by WeChat alone: it goes to what runs out first', async () => {
    await panel('event')
    const [first, second] = await plansOf('event')
    expect([first?.reminder.state, second?.reminder.state]).toEqual(['agreed', 'none'])
  })

  it('an answer for a template that is not ours is refused', async () => {
    const results = [{ tmplId: 'nonsense', answer: 'accept' as const }]
    const reply = await house.call('o-both', 'messaging', 'reportAsk', { askId: newRequestId(), planId: null, results })
    expect(reply).toMatchObject({ ok: false, code: 'message/unknown-template' })
  })

  it('a rejection is none', async () => {
    const results = [{ tmplId: TEMPLATE, answer: 'reject' as const }]
    const planId = (await plansOf('cap'))[0]?.planId ?? null
    const answer = await house.ask('o-cap', 'messaging', 'reportAsk', { askId: newRequestId(), planId, results })
    expect(answer).toMatchObject({ granted: false, plan: { reminder: { state: 'none' } } })
  })
})

describe('sending', () => {
  it('two a week at most, the third waits', async () => {
    for (const planIndex of [0, 1, 2]) {
      await panel('cap')
      await report('cap', planIndex)
      await house.cloud.clock.advance('PT10M')
    }
    await house.cloud.clock.to('2026-12-20T20:00:00+08:00', THINNED)
    expect(await house.phone('o-cap')).toHaveLength(2)
    await house.cloud.clock.advance('P8D', THINNED)
    expect(await house.phone('o-cap')).toHaveLength(3)
  })
})
