import { minuteOfDay } from '@domain/time'
import { openHouse, type House, newRequestId } from '../fixtures/house'
import { batch, order, regular } from '../fixtures/orders'

const MONTHLY = ['2026-07-20', '2026-08-20', '2026-09-20', '2026-10-20', '2026-11-19']
const TEMPLATE = 'replenishment-due'

/** Ticks enough for every job, few enough for a quick test. */
const THINNED = { maxTicksPerDay: 4 }

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-20T10:00:00+08:00')
  const people = [
    'asked',
    'silent',
    'early',
    'cancel',
    'later',
    'refused',
    ...Array.from({ length: 12 }, (_, n) => `n${n}`),
  ]
  for (const person of people) await house.sendOrders(batch(regular(person, 'cat-food', MONTHLY)))
  await house.cloud.clock.to('2026-11-21T10:00:00+08:00', THINNED)
})
afterAll(() => house.close())

const planOf = async (person: string) => {
  const center = await house.ask(`o-${person}`, 'member', 'openCenter', {})
  const plan = center.plans[0]
  if (!plan) throw new Error(`${person} has no plan`)
  return plan
}
/** 提醒我: the panel and the app's report of it. */
const ask = async (person: string) => {
  const { planId } = await planOf(person)
  await house.answerPanel(`o-${person}`, TEMPLATE, 'accept')
  const results = [{ tmplId: TEMPLATE, answer: 'accept' as const }]
  return house.ask(`o-${person}`, 'messaging', 'reportAsk', { askId: newRequestId(), planId, results })
}

describe('one reminder, on the day that fits', () => {
  it('after one night the plan stands, with its reason', async () => {
    expect(await planOf('asked')).toMatchObject({
      productId: 'cat-food',
      reason: { ownIntervals: 4, lastOn: '2026-11-19' },
      reminder: { state: 'none' },
    })
    const { dueOn, earlyOn, lateOn } = await planOf('asked')
    expect(earlyOn <= dueOn && dueOn <= lateOn).toBe(true)
    expect(dueOn > '2026-12-15' && dueOn < '2026-12-25').toBe(true)
  })

  it('who asks is promised a day', async () => {
    const report = await ask('asked')
    expect(report).toMatchObject({ granted: true, plan: { reminder: { state: 'agreed' } } })
    await Promise.all(['early', 'cancel', 'later'].map(ask))
    await house.answerPanel('o-refused', TEMPLATE, 'reject')
  })

  it('推迟 moves the day, once however often the tap is sent', async () => {
    const before = await planOf('later')
    const requestId = newRequestId()
    const input = { planId: before.planId, days: 7 as const }
    const [first, second] = [
      await house.call('o-later', 'member', 'postponePlan', input, requestId),
      await house.call('o-later', 'member', 'postponePlan', input, requestId),
    ]
    expect(first).toEqual(second)
    expect((await planOf('later')).daysLeft).toBe(before.daysLeft + 7)
  })

  it('who says no after all is not reminded', async () => {
    const { planId } = await planOf('cancel')
    const card = await house.ask('o-cancel', 'messaging', 'cancelReminder', { planId })
    expect(card.reminder).toEqual({ state: 'none' })
  })

  it('who has bought is left in peace; who asked is told once, by day; who did not, is not', async () => {
    const { dueOn } = await planOf('asked')
    await house.cloud.clock.to('2026-12-10T10:00:00+08:00', THINNED)
    await house.sendOrders(batch([order('early', '2026-12-09', 'cat-food')], true))
    await house.cloud.clock.to(`${dueOn}T23:00:00+08:00`, THINNED)
    const phones = await Promise.all(
      ['asked', 'silent', 'early', 'cancel', 'later', 'refused'].map((person) => house.phone(`o-${person}`)),
    )
    expect(phones.map((messages) => messages.length)).toEqual([1, 0, 0, 0, 0, 0])
    const [message] = phones[0] ?? []
    expect(message).toMatchObject({
      title: '补货提醒',
      fields: [
        { label: '商品', value: 'cat-food' },
        { label: '预计用完' },
        { label: '说明', value: expect.stringMatching(/^您通常 3\d 天买一次$/) as string },
      ],
    })
    expect(message && minuteOfDay(message.at)).toBeGreaterThanOrEqual(9 * 60)
    expect(message && minuteOfDay(message.at)).toBeLessThan(21 * 60)
  })

  it('the message opens the page of its plan', async () => {
    const [message] = await house.phone('o-asked')
    const planId = new URLSearchParams(message?.page?.split('?')[1]).get('planId')
    const page = await house.ask('o-asked', 'member', 'openReminder', { planId: planId ?? '' })
    expect(page).toMatchObject({ productName: 'cat-food', plan: { reminder: { state: 'sent' } } })
  })

  it('who put it off is told a week later', async () => {
    await house.cloud.clock.advance('P8D', THINNED)
    expect(await house.phone('o-later')).toHaveLength(1)
    expect(await house.phone('o-asked')).toHaveLength(1)
  })

  it('buying closes the plan at once', async () => {
    await house.sendOrders(batch([order('asked', '2026-12-20', 'cat-food')], true))
    const center = await house.ask('o-asked', 'member', 'openCenter', {})
    expect(center.plans).toEqual([])
  })
})
