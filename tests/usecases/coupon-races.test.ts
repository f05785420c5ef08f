import { newRequestId, openHouse, type House } from '../fixtures/house'
import { runBudgetRace } from '../bench/value/budget-race'
import { runClaimRace } from '../bench/value/claim-race'

let house: House
const open = async (clockIso: string) => {
  house = await openHouse(clockIso)
}
afterEach(() => house.close())

const at = { midyear: '2026-06-10T10:00:00+08:00', november: '2026-11-05T10:00:00+08:00' }

/** What may go wrong on the way of any call: a race lost, a reply that never comes, a function killed. */
const trouble: Parameters<House['cloud']['world']['faults']['set']>[0] = {
  seed: 'claims',
  rules: [
    {
      fault: 'error',
      match: 'database.commitTransaction',
      code: 'TransactionConflict',
      message: 'TransactionConflict',
      rate: 0.1,
    },
    { fault: 'drop-reply', match: 'database.', rate: 0.01 },
    { fault: 'kill', match: 'coupon', afterMs: 4, rate: 0.02 },
  ],
}

test('70 members tap four times at once for 50: fifty have one, none two, and who has none knows why', async () => {
  await open(at.midyear)
  const race = { templateId: 'midyear-2026', members: 70, tries: 4, inFlight: 70 }
  const result = await runClaimRace(house, race)
  expect(result).toMatchObject({ issued: 50, counted: 50, mostOfOneMember: 1, turnedAway: 20 })
  expect(Object.keys(result.answers).sort()).toEqual(['coupon/gone', 'coupon/limit-reached', 'ok'])
  expect(result.answers['ok']).toBe(50)
})

test('with plenty for all everybody has exactly one', async () => {
  await open(at.november)
  const race = { templateId: 'double-11-2026', members: 40, tries: 4, inFlight: 40 }
  expect(await runClaimRace(house, race)).toMatchObject({
    issued: 40,
    counted: 40,
    mostOfOneMember: 1,
    turnedAway: 0,
    answers: { ok: 40, 'coupon/limit-reached': 120 },
  })
})

test('lost races, lost replies and killed functions mint nothing and lose nothing', async () => {
  await open(at.midyear)
  house.cloud.world.faults.set(trouble)
  const race = { templateId: 'midyear-2026', members: 60, tries: 2, inFlight: 24 }
  const result = await runClaimRace(house, race)
  expect(result).toMatchObject({ issued: 50, counted: 50, mostOfOneMember: 1, turnedAway: 10 })
  expect(result.answers['never answered']).toBeUndefined()
  expect(house.cloud.world.faults.struck().every((times) => times > 0)).toBe(true)
})

test('one coupon, nine claims at once of one member: one is had (litemall#581)', async () => {
  await open(at.november)
  const claims = Array.from({ length: 9 }, () =>
    house.call('o-nine', 'coupon', 'claimCoupon', { templateId: 'double-11-2026' }),
  )
  expect((await Promise.all(claims)).filter(({ ok }) => ok)).toHaveLength(1)
  expect((await house.ask('o-nine', 'coupon', 'openWallet', {})).open).toHaveLength(1)
})

test('one coupon, one tap told nine times: the same coupon nine times', async () => {
  await open(at.november)
  const requestId = newRequestId()
  const taps = Array.from({ length: 9 }, () =>
    house.call('o-nine', 'coupon', 'claimCoupon', { templateId: 'double-11-2026' }, requestId),
  )
  const ids = (await Promise.all(taps)).map((reply) => (reply.ok ? reply.data.coupon.couponId : reply.code))
  expect(new Set(ids).size).toBe(1)
})

test('a budget of 1,000 yuan is spent to the last coupon of 20, and not beyond', async () => {
  await open('2027-01-01T10:00:00+08:00')
  const result = await runBudgetRace(house, 'new-year-2027', 60)
  expect(result).toMatchObject({ redeemed: 50, takenOffFen: 100_000, countedFen: 100_000 })
  expect(result.answers.filter((answer) => answer === 'coupon/gone')).toHaveLength(10)
  expect(await house.call('o-after', 'coupon', 'claimCoupon', { templateId: 'new-year-2027' })).toMatchObject({
    code: 'coupon/gone',
    message: '这张券已领完。',
  })
})
