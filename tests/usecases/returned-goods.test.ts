import type { Purchase } from '@domain/purchase/purchase'
import type { Refund } from '@domain/purchase/refund'
import type { Plan } from '@domain/replenishment/plan'
import { runThrough } from '../cloud/start/run-through'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'
import { counterOf, pay, putProduct } from '../fixtures/shop'

const BOSS = 'o-boss'
const MONTHLY = ['2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01']
const REGULARS = ['an', 'bo', 'cai', 'ding', 'mimi']
const both = ['food', 'litter'].map((productId) => ({ productId, qty: 1 }))

let house: House
const { buy } = counterOf(() => house)

/** What a till sends of somebody who takes both. */
const basket = (person: string, on: string) =>
  order(person, on, 'both', { paidFen: 15_000, lines: both.map((line) => ({ ...line, paidFen: 7_500 })) })

const night = async (day: string) => {
  await house.cloud.clock.to(`${day}T03:00:00+08:00`, { maxTicksPerDay: 1 })
  for (const job of ['job-predict', 'job-rollup']) await runThrough(house.cloud, job)
}
const plansOf = async (person: string) => {
  const { member } = await house.ask(`o-${person}`, 'member', 'openCenter', {})
  const plans = await house.documents<Plan>('plans', { memberId: member.memberId, state: 'open' })
  return plans.map(({ productId, cycleNo, lastOn }) => `${productId} ${cycleNo} ${lastOn}`).sort()
}
const figuresOf = async (productId: string) => {
  const { memberRepurchase, orderRepurchase } = await house.ask(BOSS, 'operator', 'openDashboard', {
    scope: `product:${productId}`,
  })
  return [memberRepurchase, orderRepurchase].map(({ part, whole }) => [part, whole])
}
const purchaseOf = async (_id: string) => (await house.documents<Purchase>('purchases', { _id }))[0]
const bought = async (person: string) =>
  (await house.ask(`o-${person}`, 'community', 'listBought', {})).products.map(({ productId }) => productId).sort()

/** Somebody buys both online, gets them, and asks to give the food back. */
async function buyOnline(person: string): Promise<string> {
  const { orderId } = await buy(`o-${person}`, both)
  await pay(house, orderId)
  await house.ask(BOSS, 'order', 'shipOrder', { orderId, company: '顺丰', trackingNo: `SF-${person}` })
  await house.ask(`o-${person}`, 'order', 'confirmReceipt', { orderId })
  return orderId
}
async function giveFoodBack(person: string, orderId: string) {
  const { lines } = await house.ask(`o-${person}`, 'order', 'openOrder', { orderId })
  const lineId = lines.find(({ productId }) => productId === 'food')?.lineId ?? ''
  const asked = { orderId, lines: [{ lineId, qty: 1 }], reason: '猫不吃' }
  const { refunds } = await house.ask(`o-${person}`, 'order', 'requestRefund', asked)
  const decision = { orderId, refundNo: refunds[0]?.refundNo ?? '', grant: true, restock: true, answer: '' }
  await house.ask(BOSS, 'order', 'decideRefund', decision)
  return decision
}

beforeAll(async () => {
  house = await openHouse('2026-11-20T03:00:00+08:00')
  for (const productId of ['food', 'litter']) putProduct(house, productId, 7_500, 50)
  await house.employ(BOSS, ['operator'])
  await house.sendOrders(batch(REGULARS.flatMap((person) => MONTHLY.map((on) => basket(person, on)))))
  await night('2026-11-21')
})
afterAll(() => house.close())

describe('of food and litter bought online the food comes back', () => {
  let orders: readonly string[]
  let before: { readonly food: number[][]; readonly litter: number[][] }

  it('bought, both are planned for anew, and the plans of the older packs are closed', async () => {
    expect(await plansOf('mimi')).toEqual(['food 4 2026-11-01', 'litter 4 2026-11-01'])
    orders = [await buyOnline('mimi'), await buyOnline('nono')]
    expect(await plansOf('mimi')).toEqual([])
    await night('2026-11-22')
    expect(await plansOf('mimi')).toEqual(['food 5 2026-11-21', 'litter 5 2026-11-21'])
    expect(await plansOf('nono')).toEqual(['food 1 2026-11-21', 'litter 1 2026-11-21'])
    before = { food: await figuresOf('food'), litter: await figuresOf('litter') }
    expect(before.food).toEqual(before.litter)
    expect(before.food[0]).toEqual([5, 6])
  })

  it('given back, the purchase knows which goods they were; told again, nothing changes', async () => {
    for (const [place, person] of ['mimi', 'nono'].entries()) {
      const orderId = orders[place] ?? ''
      const decision = await giveFoodBack(person, orderId)
      const once = await purchaseOf(`online:${orderId}`)
      expect(once).toMatchObject({ returned: [{ productId: 'food', qty: 1 }] })
      expect(await house.ask(BOSS, 'order', 'decideRefund', decision)).toEqual({ state: 'paid-back' })
      expect(await purchaseOf(`online:${orderId}`)).toEqual(once)
      const refunds = await house.documents<Refund>('refunds', { purchaseId: `online:${orderId}` })
      expect(refunds).toMatchObject([{ refundedFen: once?.refundedFen, returned: once?.returned }])
    }
  })

  it('the next night nobody plans for it; the older pack is planned for again, the litter as before', async () => {
    await night('2026-11-23')
    expect(await plansOf('nono')).toEqual(['litter 1 2026-11-21'])
    expect(await plansOf('mimi')).toEqual(['food 4 2026-11-01', 'litter 5 2026-11-21'])
  })

  it('its repurchase is without it, the litter’s is untouched', async () => {
    const [[members, buyers] = [], [repeats, bookings] = []] = before.food
    expect(await figuresOf('food')).toEqual([
      [members, (buyers ?? 0) - 1],
      [(repeats ?? 0) - 1, (bookings ?? 0) - 2],
    ])
    expect(await figuresOf('litter')).toEqual(before.litter)
  })

  it('it cannot be reviewed or shown as bought; the litter can', async () => {
    const { lines } = await house.ask('o-nono', 'review', 'listMine', { purchaseId: `online:${orders[1]}` })
    expect(lines.map(({ product, mayWrite }) => [product.productId, mayWrite]).sort()).toEqual([
      ['food', false],
      ['litter', true],
    ])
    expect(await bought('nono')).toEqual(['litter'])
    expect(await bought('mimi')).toEqual(['food', 'litter'])
  })

  it('another night changes nothing more', async () => {
    await night('2026-11-24')
    expect(await plansOf('mimi')).toEqual(['food 4 2026-11-01', 'litter 5 2026-11-21'])
    expect(await figuresOf('litter')).toEqual(before.litter)
  })

  it('bought and given back between two nights, the plan that the purchase had closed stands again', async () => {
    const orderId = await buyOnline('cai')
    expect(await plansOf('cai')).toEqual([])
    await giveFoodBack('cai', orderId)
    await night('2026-11-25')
    expect(await plansOf('cai')).toEqual(['food 4 2026-11-01', 'litter 5 2026-11-24'])
  })

  it('bought once more, the food is a new pack with a plan of its own', async () => {
    await house.sendOrders(batch([order('mimi', '2026-11-24', 'food')], true))
    expect(await plansOf('mimi')).toEqual(['litter 5 2026-11-21'])
    await night('2026-11-26')
    expect(await plansOf('mimi')).toEqual(['food 5 2026-11-24', 'litter 5 2026-11-21'])
  })
})

describe('refunds of other channels', () => {
  const send = (refundNo: string, refundedFen: number, returned?: { productId: string; qty: number }[]) =>
    house.sendOrders({
      ...{ live: true, purchases: [] },
      refunds: [
        {
          ...{ storeId: 'wutong', receiptNo: basket('an', '2026-11-01').receiptNo, refundNo, refundedFen, returned },
          refundedAt: Date.parse('2026-11-24T12:00:00+08:00'),
        },
      ],
    })
  const stored = () => purchaseOf(`wutong:${basket('an', '2026-11-01').receiptNo}`)

  it('that name no goods leave all of them with the member', async () => {
    expect(await send('r0', 100)).toMatchObject({ recorded: 1 })
    expect(await stored()).not.toHaveProperty('returned')
    expect(await bought('an')).toEqual(['food', 'litter'])
    expect((await plansOf('an')).map((plan) => plan.split(' ')[1])).toEqual(['4', '4'])
  })

  it.each([
    ['what was not bought', [{ productId: 'tea', qty: 1 }], 'refund/not-in-order', '这个订单里没有这件商品。'],
    [
      'more than was bought',
      [{ productId: 'food', qty: 2 }],
      'refund/more-than-bought',
      '退的件数超过了购买的，最多还能退 1 件。',
    ],
  ])('that name %s are refused, and nothing is kept of them', async (_what, returned, code, message) => {
    const before = await stored()
    expect(await send('r-wrong', 100, returned)).toMatchObject({ recorded: 0, refused: [{ code, message }] })
    expect(await stored()).toEqual(before)
  })

  it('that name goods count once, and are another fact with other goods', async () => {
    const food = [{ productId: 'food', qty: 1 }]
    expect(await send('r1', 7_000, food)).toMatchObject({ recorded: 1 })
    const once = await stored()
    expect(once).toMatchObject({ refundedFen: 7_100, returned: food })
    expect(await send('r1', 7_000, food)).toMatchObject({ repeated: 1 })
    expect(await send('r1', 7_000)).toMatchObject({ refused: [{ code: 'purchase/conflict' }] })
    expect(await send('r2', 100, food)).toMatchObject({ refused: [{ details: { left: 0 } }] })
    expect(await stored()).toEqual(once)
    await night('2026-11-27')
    expect(await plansOf('an')).toEqual(['litter 4 2026-11-01'])
  })
})
