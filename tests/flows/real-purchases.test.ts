import type { Plan } from '@domain/replenishment/plan'
import type { Touch } from '@domain/messaging/touch'
import { dayOf, minuteOfDay } from '@domain/time'
import { UCI_FILE } from '../bench/histories/uci-online-retail'
import { missingHistory } from '../bench/histories/source'
import { importFile } from '../cloud/import/import-file'
import { chanceOf } from '../cloud/demo/chance'
import { openHouse, SECRET, type House } from '../fixtures/house'
import { uciSlice } from '../fixtures/uci-slice'
import { batch } from '../fixtures/orders'

const slice = uciSlice(72)
if (slice === null) console.log(missingHistory(UCI_FILE))
const TEMPLATE = 'replenishment-due'

/** A house with the slice imported and one night behind it; every other person has said yes once. */
async function afterOneNight(): Promise<{ house: House; granted: string[]; silent: string[] }> {
  if (slice === null) throw new Error('no history')
  const house = await openHouse('2011-12-10T00:30:00+08:00')
  await importFile(slice.order, { url: house.cloud.url, secret: SECRET })
  await house.cloud.clock.to('2011-12-10T10:00:00+08:00')
  const granted = slice.openids.filter((_, index) => index % 2 === 0)
  for (const openid of granted) await house.answerPanel(openid, TEMPLATE, 'accept')
  return { house, granted, silent: slice.openids.filter((_, index) => index % 2 === 1) }
}

const touchesOf = (house: House) => house.documents<Touch>('touches')

/** What must hold at the end, whatever happened on the way. */
async function expectRightReminders(house: House, granted: readonly string[], silent: readonly string[]) {
  for (const openid of silent) expect(await house.phone(openid)).toEqual([])
  let messages = 0
  for (const openid of granted) {
    const received = await house.phone(openid)
    expect(received.length).toBeLessThanOrEqual(1)
    for (const { page, fields, at } of received) {
      const planId = new URLSearchParams(page?.split('?')[1]).get('planId') ?? ''
      const [plan] = await house.documents<Plan>('plans', { _id: planId })
      expect(fields[0]?.value).toBe(plan?.productName.slice(0, 20))
      expect(minuteOfDay(at)).toBeGreaterThanOrEqual(9 * 60)
      expect(minuteOfDay(at)).toBeLessThan(21 * 60)
      messages += 1
    }
  }
  return messages
}

async function firstWithPlans(house: House, openids: readonly string[]): Promise<string> {
  for (const openid of openids)
    if ((await house.ask(openid, 'member', 'openCenter', {})).plans.length > 0) return openid
  throw new Error('nobody has a plan')
}

const run = slice === null ? describe.skip : describe

run('a real shop’s history goes in, a night passes', () => {
  let house: House
  let granted: string[] = []
  let silent: string[] = []
  beforeAll(async () => {
    ;({ house, granted, silent } = await afterOneNight())
  })
  afterAll(() => house.close())

  it('who is about to run out of something has a plan for it', async () => {
    const plans = await house.documents<Plan>('plans')
    expect(plans.length).toBeGreaterThan(30)
    expect(plans.every((plan) => plan.dueOn >= '2011-12-10' && plan.earlyOn <= plan.lateOn)).toBe(true)
  })

  it('who buys before the day is left in peace', async () => {
    const buyer = await firstWithPlans(house, granted)
    const center = await house.ask(buyer, 'member', 'openCenter', {})
    const now = house.cloud.clock.now()
    const lines = center.plans.map((plan) => ({ productId: plan.productId, qty: 1, paidFen: 1000 }))
    const customerId = buyer.slice('uci-'.length)
    const bought = {
      storeId: 'uci',
      receiptNo: 'again',
      channel: 'uci',
      customerId,
      purchasedAt: now,
      paidFen: 1000 * lines.length,
      lines,
    }
    await house.sendOrders(batch([bought], true))
    const after = await house.ask(buyer, 'member', 'openCenter', {})
    expect(after.plans.filter((plan) => lines.some((line) => line.productId === plan.productId))).toEqual([])
  })

  it('two weeks later those who said yes were told once, by day, about the right thing, and nobody else', async () => {
    await house.cloud.clock.advance('P14D', { maxTicksPerDay: 12 })
    expect(await expectRightReminders(house, granted, silent)).toBeGreaterThan(4)
    const touches = await touchesOf(house)
    expect(touches.filter((touch) => touch.state === 'unknown')).toEqual([])
    expect(touches.filter((touch) => touch.state === 'skipped').every((touch) => touch.reason !== null)).toBe(true)
  })
})

run('the same, with job-dispatch and job-predict killed at random points', () => {
  it('nothing is doubled and nothing is lost', async () => {
    const { next } = chanceOf(1, 'kills')
    const { house, granted, silent } = await afterOneNight()
    let kills = 0
    const killSoon = (name: string) => setTimeout(() => (kills += house.cloud.killFunction(name)), next() * 150)
    try {
      await house.cloud.clock.advance('P8D', {
        maxTicksPerDay: 12,
        onTick: ({ functionName, dueAt }) => {
          const minute = minuteOfDay(dueAt)
          const isBeforeSending = minute >= 9 * 60 - 30 && minute < 9 * 60 + 40 // the next tick sends what is due at nine
          if (functionName === 'job-dispatch' && isBeforeSending && next() < 0.7) killSoon(functionName)
          if (functionName === 'job-predict' && next() < 0.1) killSoon(functionName)
        },
      })
      expect(await expectRightReminders(house, granted, silent)).toBeGreaterThan(3)
      const touches = await touchesOf(house)
      const today = dayOf(house.cloud.clock.now())
      const unfinished = touches.filter(
        (touch) => touch.state === 'sending' || (touch.state === 'planned' && dayOf(touch.dueAt) < today),
      )
      expect(unfinished).toEqual([])
      expect(touches.filter((touch) => touch.state === 'unknown').length).toBeLessThanOrEqual(kills)
      expect(kills).toBeGreaterThan(0)
    } finally {
      await house.close()
    }
  })
})
