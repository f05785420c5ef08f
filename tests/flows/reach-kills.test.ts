import type { Enrolment } from '@domain/journey/journey'
import type { StoredExposure } from '../../cloudfunctions/shared/usecases/context/campaign'
import { chanceOf } from '../cloud/demo/chance'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'

const PEOPLE = Array.from({ length: 120 }, (_, place) => `k${String(place).padStart(3, '0')}`)
const KILLS = 8

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-20T10:00:00+08:00')
  await house.sendOrders(
    batch(
      PEOPLE.map((person) => order(person, '2026-11-18', 'coffee')),
      true,
    ),
  )
})
afterAll(() => house.close())

const { next } = chanceOf(3, 'reach')

/** Runs a job with kill −9 at random points, then as often as it takes to come to its end. Answers how many runs were cut off. */
async function throughKills(name: string): Promise<number> {
  let killed = 0
  for (let attempt = 0; attempt < KILLS; attempt++) {
    const running = house.cloud.runTimer(name)
    setTimeout(() => (killed += house.cloud.killFunction(name)), 20 + next() * 250)
    await running
    await house.cloud.clock.advance('PT2M', { maxTicksPerDay: 1 }) // what the dead run leased is free again
  }
  for (let round = 0; round < 3; round++) await house.cloud.runTimer(name)
  return killed
}

type Mail = { readonly memberId: string; readonly entryId: string }
const mailOf = (kind: string) => house.documents<Mail>('inbox_entries', { kind })
const once = (ids: readonly string[]) => expect(new Set(ids).size).toBe(ids.length)

it('a campaign whose launch is killed again and again reaches each of its members once, with one coupon', async () => {
  house.cloud.store.bulkInsert('campaigns', [
    {
      _id: 'killed',
      title: '冬日好茶',
      audience: 'everyone',
      content: { title: '热茶备好了', text: '进店试一杯。' },
      couponTemplateId: 'member-day',
      startAt: '2026-11-20 09:00',
      endAt: '2026-11-25 22:00',
      holdoutShareBp: 2000,
      state: 'submitted',
    },
  ])
  expect(await throughKills('job-campaigns')).toBeGreaterThan(0)
  const exposures = await house.documents<StoredExposure>('exposures', { experimentCode: 'campaign:killed' })
  expect(exposures).toHaveLength(PEOPLE.length)
  const treated = exposures.filter(({ arm }) => arm === 'treated').map(({ memberId }) => memberId)
  const mail = (await mailOf('campaign')).map(({ memberId }) => memberId)
  const coupons = await house.documents<Mail>('coupons', { templateId: 'member-day' })
  expect([...mail].sort()).toEqual([...treated].sort())
  expect(coupons.map(({ memberId }) => memberId).sort()).toEqual([...treated].sort())
  const [campaign] = await house.documents<{ state: string; result: object }>('campaigns')
  expect(campaign).toMatchObject({ state: 'running', result: { reached: treated.length } })
})

it('visits after a purchase, killed again and again, are made once each', async () => {
  expect(await throughKills('job-follow-ups')).toBeGreaterThan(0)
  const enrolments = await house.documents<Enrolment>('enrolments')
  expect(enrolments).toHaveLength(PEOPLE.length)
  const mail = await mailOf('follow-up')
  once(mail.map(({ entryId }) => entryId))
  expect(new Set(mail.map(({ memberId }) => memberId)).size).toBe(PEOPLE.length)
  expect(enrolments.every(({ state, stepNo }) => state === 'running' && stepNo === 2)).toBe(true)
})
