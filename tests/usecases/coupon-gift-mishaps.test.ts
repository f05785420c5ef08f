import { couponOf, giveGiftCoupon, stockOf } from '../fixtures/gift-coupons'
import { newRequestId, openHouse, type House } from '../fixtures/house'
import { putProduct, wishFor } from '../fixtures/shop'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  putProduct(house, 'tea', 5_000, 100)
  putProduct(house, 'soap', 900, 4)
})
afterAll(() => house.close())

const MOST_REPEATS = 60
const people = Array.from({ length: 12 }, (_, place) => `o-member-${place}`)

/** Asks again with the same id, as a phone does, until somebody says yes or no. */
async function until(ask: () => Promise<{ readonly ok: boolean; readonly code?: string }>): Promise<string> {
  for (let repeats = 0; repeats < MOST_REPEATS; repeats++) {
    const answer = await ask()
      .then((reply) => (reply.ok ? 'ok' : (reply.code ?? '')))
      .catch(() => 'internal')
    if (answer !== 'internal' && answer !== 'try-again') return answer
  }
  return 'never answered'
}

const troubled = async <Done>(seed: string, match: string, work: () => Promise<Done>) => {
  const conflict = { code: 'TransactionConflict', message: 'TransactionConflict', rate: 0.1 }
  house.cloud.world.faults.set({
    seed,
    rules: [
      { fault: 'error', match: 'database.commitTransaction', ...conflict },
      { fault: 'drop-reply', match: 'database.', rate: 0.01 },
      { fault: 'kill', match, afterMs: 4, rate: 0.05 },
    ],
  })
  const done = await work()
  const struck = house.cloud.world.faults.struck()
  house.cloud.world.faults.set({ rules: [] })
  return { done, struck: struck.reduce((total, times) => total + times, 0) }
}

test('lost races, lost replies and killed functions: four of twelve have soap, and what is cancelled is back once', async () => {
  const couponIds = await Promise.all(people.map((openid) => giveGiftCoupon(house, openid, { productId: 'soap' })))
  const wishes = await Promise.all(people.map((openid) => wishFor(house, openid, [{ productId: 'tea', qty: 1 }])))
  const requestIds = people.map(() => newRequestId())
  const ordering = await troubled('ordering', 'shop', () =>
    Promise.all(
      people.map((openid, place) =>
        until(() => house.call(openid, 'shop', 'createOrder', wishes[place]!, requestIds[place])),
      ),
    ),
  )
  expect([...ordering.done].sort()).toEqual([
    ...Array<string>(8).fill('coupon/not-usable'),
    ...Array<string>(4).fill('ok'),
  ])
  expect([await stockOf(house, 'soap'), await stockOf(house, 'tea')]).toMatchObject([
    { left: 0, reserved: 4 },
    { left: 96, reserved: 4 },
  ])
  const states = await Promise.all(couponIds.map(async (couponId) => (await couponOf(house, couponId))?.state))
  expect(states.filter((state) => state === 'locked')).toHaveLength(4)

  const lucky = people.filter((_, place) => ordering.done[place] === 'ok')
  const made = await Promise.all(
    lucky.map(async (openid) => (await house.ask(openid, 'order', 'listOrders', {})).orders),
  )
  expect(made.map((orders) => orders.length)).toEqual([1, 1, 1, 1])
  const cancelling = await troubled('cancelling', 'order', () =>
    Promise.all(
      lucky.map((openid, place) =>
        until(() => house.call(openid, 'order', 'cancelOrder', { orderId: made[place]?.[0]?.orderId ?? '' })),
      ),
    ),
  )
  expect(cancelling.done).toEqual(['ok', 'ok', 'ok', 'ok'])
  expect([await stockOf(house, 'soap'), await stockOf(house, 'tea')]).toMatchObject([
    { left: 4, reserved: 0 },
    { left: 100, reserved: 0 },
  ])
  for (const couponId of couponIds) expect(await couponOf(house, couponId)).toMatchObject({ state: 'issued' })
  expect(ordering.struck + cancelling.struck).toBeGreaterThan(0)
})
