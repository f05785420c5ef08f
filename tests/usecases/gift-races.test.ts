import type { GiftOrder } from '@domain/points/gift-order'
import { differencesIn, letAllEarn, letEarn, putGifts } from '../fixtures/gifts'
import { newRequestId, openHouse, type House } from '../fixtures/house'

let house: House
beforeEach(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
})
afterEach(() => house.close())

const MOST_REPEATS = 60

/** A tap as a phone makes it: with its own id, repeated until somebody says yes or no. */
async function tap(openid: string, giftId: string, requestId = newRequestId()): Promise<string> {
  for (let repeats = 0; repeats < MOST_REPEATS; repeats++) {
    const answer = await house
      .call(openid, 'gift', 'redeemGift', { giftId }, requestId)
      .then((reply) => (reply.ok ? 'ok' : reply.code))
      .catch(() => 'internal')
    if (answer !== 'internal' && answer !== 'try-again') return answer
  }
  return 'never answered'
}

const countOf = (answers: readonly string[]) =>
  answers.reduce<Record<string, number>>((counts, answer) => ({ ...counts, [answer]: (counts[answer] ?? 0) + 1 }), {})
const people = (count: number) => Array.from({ length: count }, (_, place) => `r${place}`)
const leftOf = async (giftId: string) => (await house.documents<{ left: number }>('gift_stocks', { giftId }))[0]?.left
const ordersIn = (state: GiftOrder['state']) => house.documents<GiftOrder>('gift_orders', { state })
const spendable = async () =>
  (await house.documents<{ availablePoints: number }>('points_accounts')).map((account) => account.availablePoints)

test('50 members tap at once for 10 mugs: ten have one, forty are told that they are gone and have paid nothing', async () => {
  putGifts(house, [{ giftId: 'mug', points: 100, left: 10 }])
  await letAllEarn(house, people(50), 150)
  const answers = await Promise.all(people(50).map((name) => tap(`o-${name}`, 'mug')))
  expect(countOf(answers)).toEqual({ ok: 10, 'gift/gone': 40 })
  expect([await leftOf('mug'), (await ordersIn('ready')).length]).toEqual([0, 10])
  expect(countOf((await spendable()).map(String))).toEqual({ '50': 10, '150': 40 })
  expect(await differencesIn(house)).toEqual([])
})

test('one member taps a hundred times with points for seven: seven are had', async () => {
  putGifts(house, [{ giftId: 'treat', points: 100, left: 1_000 }])
  await letEarn(house, 'keen', 730)
  const answers = await Promise.all(Array.from({ length: 100 }, () => tap('o-keen', 'treat')))
  expect(countOf(answers)).toEqual({ ok: 7, 'points/insufficient': 93 })
  expect([await leftOf('treat'), await spendable()]).toEqual([993, [30]])
  expect(await differencesIn(house)).toEqual([])
})

test('a limit of one holds against twenty taps at once', async () => {
  putGifts(house, [{ giftId: 'mug', points: 10, left: 50, perMember: 1 }])
  await letEarn(house, 'keen', 500)
  const answers = await Promise.all(Array.from({ length: 20 }, () => tap('o-keen', 'mug')))
  expect(countOf(answers)).toEqual({ ok: 1, 'gift/limit-reached': 19 })
})

test('100 points stay 100 however redeeming and cancelling are raced against each other (fuint#71)', async () => {
  putGifts(house, [{ giftId: 'mug', points: 100, left: 5 }])
  await letEarn(house, 'sly', 100)
  for (let round = 0; round < 4; round++) {
    await Promise.all(Array.from({ length: 6 }, () => tap('o-sly', 'mug')))
    const orders = (await house.ask('o-sly', 'gift', 'listOrders', {})).orders.filter(({ state }) => state === 'ready')
    expect(orders).toHaveLength(1)
    const cancels = orders.flatMap(({ redemptionId }) =>
      Array.from({ length: 10 }, () => house.call('o-sly', 'gift', 'cancelOrder', { redemptionId })),
    )
    await Promise.all([...cancels, tap('o-sly', 'mug')])
    const open = await ordersIn('ready')
    for (const { redemptionId } of open) await house.ask('o-sly', 'gift', 'cancelOrder', { redemptionId })
    expect([await spendable(), await leftOf('mug')]).toEqual([[100], 5])
  }
  expect(await differencesIn(house)).toEqual([])
})

test('handing out against cancelling: one of them wins, and never both', async () => {
  putGifts(house, [{ giftId: 'mug', points: 100, left: 20 }])
  await house.employ('o-zhou', ['staff'])
  await letAllEarn(house, people(8), 100)
  const outcomes = await Promise.all(
    people(8).map(async (name) => {
      const order = await house.ask(`o-${name}`, 'gift', 'redeemGift', { giftId: 'mug' })
      const { redemptionId, pickupCode } = order
      const [cancelled, handed] = await Promise.all([
        house.call(`o-${name}`, 'gift', 'cancelOrder', { redemptionId }),
        house.call('o-zhou', 'staff', 'handOutGift', { pickupCode: pickupCode ?? '' }),
      ])
      return `${cancelled.ok} ${handed.ok}`
    }),
  )
  expect(outcomes.every((outcome) => outcome === 'true false' || outcome === 'false true')).toBe(true)
  const handedOut = await ordersIn('received')
  expect(await leftOf('mug')).toBe(20 - handedOut.length)
  expect(await differencesIn(house)).toEqual([])
})

test('lost races, lost replies and killed functions: nothing lost, nothing minted', async () => {
  putGifts(house, [{ giftId: 'mug', points: 100, left: 12 }])
  await letAllEarn(house, people(24), 260)
  house.cloud.world.faults.set({
    seed: 'gifts',
    rules: [
      {
        fault: 'error',
        match: 'database.commitTransaction',
        code: 'TransactionConflict',
        message: 'TransactionConflict',
        rate: 0.1,
      },
      { fault: 'drop-reply', match: 'database.', rate: 0.01 },
      { fault: 'kill', match: 'gift', afterMs: 4, rate: 0.04 },
    ],
  })
  const answers = await Promise.all(people(24).map((name) => tap(`o-${name}`, 'mug')))
  const struck = house.cloud.world.faults.struck()
  house.cloud.world.faults.set({ rules: [] })
  expect(countOf(answers)).toEqual({ ok: 12, 'gift/gone': 12 })
  expect(struck.every((times) => times > 0)).toBe(true)
  const orders = await ordersIn('ready')
  expect([await leftOf('mug'), orders.length, new Set(orders.map(({ memberId }) => memberId)).size]).toEqual([
    0, 12, 12,
  ])
  expect(countOf((await spendable()).map(String))).toEqual({ '160': 12, '260': 12 })
  expect(await differencesIn(house)).toEqual([])
})
