import type { Grant } from '@domain/messaging/grant'
import type { Touch } from '@domain/messaging/touch'
import { openHouse, newRequestId, type House } from '../fixtures/house'
import { batch, regular } from '../fixtures/orders'

const TEMPLATE = 'replenishment-due'
const MONTHLY = ['2026-07-20', '2026-08-20', '2026-09-20', '2026-10-20', '2026-11-19']

/** WeChat’s first answer, and what must have come of it two hours and two days later. */
const cases = [
  [0, { soon: 'delivered', later: 'delivered', messages: 1, grant: 'spent' }],
  [43101, { soon: 'refused', later: 'refused', messages: 0, grant: 'void' }],
  [40003, { soon: 'refused', later: 'refused', messages: 0, grant: 'void' }],
  [47003, { soon: 'refused', later: 'refused', messages: 0, grant: 'available' }],
  [45168, { soon: 'refused', later: 'refused', messages: 0, grant: 'available' }],
  [41030, { soon: 'refused', later: 'refused', messages: 0, grant: 'available' }],
  [-1, { soon: 'delivered', later: 'delivered', messages: 1, grant: 'spent' }],
  [43108, { soon: 'delivered', later: 'delivered', messages: 1, grant: 'spent' }],
  [-604101, { soon: 'delivered', later: 'delivered', messages: 1, grant: 'spent' }],
  [45009, { soon: 'planned', later: 'delivered', messages: 1, grant: 'spent' }],
  [43107, { soon: 'planned', later: 'delivered', messages: 1, grant: 'spent' }],
  [40037, { soon: 'planned', later: 'delivered', messages: 1, grant: 'spent' }],
] as const

describe.each(cases)('when WeChat answers %p', (errCode, expected) => {
  let house: House
  beforeAll(async () => {
    house = await openHouse('2026-11-20T10:00:00+08:00')
    await house.sendOrders(batch(regular('person', 'cat-food', MONTHLY)))
    await house.cloud.clock.to('2026-11-21T10:00:00+08:00')
    const [plan] = (await house.ask('o-person', 'member', 'openCenter', {})).plans
    await house.answerPanel('o-person', TEMPLATE, 'accept')
    const results = [{ tmplId: TEMPLATE, answer: 'accept' as const }]
    const report = await house.ask('o-person', 'messaging', 'reportAsk', {
      askId: newRequestId(),
      planId: plan?.planId ?? null,
      results,
    })
    const remindOn = report.plan?.reminder.state === 'agreed' ? report.plan.reminder.remindOn : ''
    house.cloud.world.nextSendAnswers([{ errCode, errMsg: 'as the test says' }])
    await house.cloud.clock.to(`${remindOn}T11:00:00+08:00`)
  })
  afterAll(() => house.close())

  it('the touch and its grant end as they should', async () => {
    const touches = async () => (await house.documents<Touch>('touches')).map((touch) => touch.state)
    expect(await touches()).toEqual([expected.soon])
    await house.cloud.clock.advance('P2D')
    expect(await touches()).toEqual([expected.later])
    expect(await house.phone('o-person')).toHaveLength(expected.messages)
    expect((await house.documents<Grant>('grants')).map((grant) => grant.state)).toEqual([expected.grant])
  })
})
