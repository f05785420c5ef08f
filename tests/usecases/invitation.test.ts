import type { Plan } from '@domain/replenishment/plan'
import type { StoredExposure } from '../../cloudfunctions/shared/usecases/context/campaign'
import { newRequestId, openHouse, type House } from '../fixtures/house'

const PEOPLE = Array.from({ length: 150 }, (_, place) => `o-p${place}`)

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
})
afterAll(() => house.close())

const centerOf = (openid: string) => house.ask(openid, 'member', 'openCenter', {})
const exposures = () => house.documents<StoredExposure>('exposures', { experimentCode: 'invitation' })
const isInvited = async (openid: string) => (await centerOf(openid)).replenishmentAsk !== null

/** Something that runs out in a week. */
function plan(memberId: string): Plan & { readonly _id: string } {
  const planId = `${memberId}:coffee:3`
  return {
    _id: planId,
    planId,
    memberId,
    productId: 'coffee',
    productName: '咖啡豆',
    cycleNo: 3,
    state: 'open',
    dueOn: '2026-11-28',
    earlyOn: '2026-11-25',
    lateOn: '2026-12-02',
    cycleDays: 24,
    ownIntervals: 2,
    basis: 'yours',
    lastOn: '2026-11-04',
    lastQty: 1,
    postponedDays: 0,
    postponedBy: null,
    reminderOff: false,
    sentOn: null,
    closeOn: '2026-12-16',
  }
}

it('who has nothing to be reminded of has not met the experiment', async () => {
  expect(await isInvited('o-new')).toBe(true)
  expect(await exposures()).toEqual([])
})

it('nine of ten are invited; each is dealt once, kept, and dealt the same ever after', async () => {
  for (const openid of PEOPLE) {
    const { member } = await centerOf(openid)
    house.cloud.store.bulkInsert('plans', [plan(member.memberId)])
  }
  const first = await Promise.all(PEOPLE.map(isInvited))
  const dealt = await exposures()
  expect(dealt).toHaveLength(PEOPLE.length)
  expect(first.filter(Boolean)).toHaveLength(dealt.filter(({ arm }) => arm === 'invited').length)
  expect(first.filter((invited) => !invited).length).toBeGreaterThan(2)
  expect(first.filter((invited) => !invited).length).toBeLessThan(35)
  await house.cloud.clock.advance('PT1H', { maxTicksPerDay: 1 })
  expect(await Promise.all(PEOPLE.map(isInvited))).toEqual(first)
  expect(await exposures()).toEqual(dealt)
})

it('what was dealt stays, whatever the lot would say now', async () => {
  const { member } = await centerOf('o-kept')
  const kept = { experimentCode: 'invitation', memberId: member.memberId, exposedAt: 0, leftOut: null, untilAt: null }
  house.cloud.store.bulkInsert('plans', [plan(member.memberId)])
  house.cloud.store.bulkInsert('exposures', [
    { _id: `invitation:${member.memberId}`, v: 1, ...kept, arm: 'not-invited' },
  ])
  expect(await isInvited('o-kept')).toBe(false)
})

it('who is not invited and asks all the same is reminded: a reminder asked for is never held out', async () => {
  const { member, plans } = await centerOf('o-kept')
  await house.answerPanel('o-kept', 'replenishment-due', 'accept')
  const results = [{ tmplId: 'replenishment-due', answer: 'accept' as const }]
  const input = { askId: newRequestId(), planId: plans[0]?.planId ?? null, results }
  const report = await house.ask('o-kept', 'messaging', 'reportAsk', input)
  expect(report).toMatchObject({ granted: true, plan: { reminder: { state: 'agreed' } } })
  expect(await house.documents('grants', { memberId: member.memberId })).toHaveLength(1)
})
