import type { Documents } from '../../cloudfunctions/shared/usecases/context'
import { openHouse, type House } from '../fixtures/house'

/** WeChat’s first answer, what must have come of it at once, and a day later. */
const cases = [
  [0, { atOnce: 'delivered', later: 'delivered', grant: 'spent' }],
  [43101, { atOnce: 'refused', later: 'refused', grant: 'void' }],
  [40003, { atOnce: 'refused', later: 'refused', grant: 'void' }],
  [47003, { atOnce: 'refused', later: 'refused', grant: 'available' }],
  [45168, { atOnce: 'refused', later: 'refused', grant: 'available' }],
  [41030, { atOnce: 'refused', later: 'refused', grant: 'available' }],
  [-1, { atOnce: 'planned', later: 'delivered', grant: 'spent' }],
  [43108, { atOnce: 'planned', later: 'delivered', grant: 'spent' }],
  [-604101, { atOnce: 'planned', later: 'delivered', grant: 'spent' }],
  [45009, { atOnce: 'planned', later: 'delivered', grant: 'spent' }],
  [43107, { atOnce: 'planned', later: 'delivered', grant: 'spent' }],
  [-501001, { atOnce: 'unknown', later: 'unknown', grant: 'spent' }],
  [40037, { atOnce: 'planned', later: 'delivered', grant: 'spent' }],
] as const

let house: House
let memberId = ''
beforeAll(async () => {
  house = await openHouse('2026-11-24T10:00:00+08:00')
  memberId = (await house.ask('o-person', 'member', 'openCenter', {})).member.memberId
  for (let accepts = 0; accepts < cases.length; accepts++)
    await house.answerPanel('o-person', 'replenishment-due', 'accept')
})
afterAll(() => house.close())

/** A reminder that is due now, with the grant it will spend: put straight into the store. */
async function plant(): Promise<void> {
  for (const collection of ['plans', 'grants', 'touches', 'agenda', 'template_holds'])
    house.cloud.store.clear(collection)
  const now = house.cloud.clock.now()
  const plan: Partial<Documents['plans']> = {
    planId: 'plan',
    memberId,
    productId: 'coffee',
    state: 'open',
    reminderOff: false,
  }
  const grant: Partial<Documents['grants']> = { grantId: 'grant', memberId, state: 'reserved', touchId: 'touch' }
  const touch: Documents['touches'] = {
    touchId: 'touch',
    enrolmentId: 'enrolment',
    memberId,
    planId: 'plan',
    productId: 'coffee',
    purpose: 'replenishment',
    templateCode: 'replenishment-due',
    values: { thing1: '咖啡豆', date2: '2026年11月26日', thing3: '您通常 31 天买一次' },
    page: 'packages/member/reminder/index?planId=plan',
    grantId: 'grant',
    instead: null,
    state: 'planned',
    dueAt: now,
    staleAt: now + 7 * 86_400_000,
    goalAfter: now,
    attempts: 0,
    claimedAt: null,
    endedAt: null,
    reason: null,
    errCode: null,
    programVersion: 1,
    plannedOn: '2026-11-24',
  }
  await house.cloud.store.insert('plans', [{ _id: 'plan', ...plan }])
  await house.cloud.store.insert('grants', [{ _id: 'grant', ...grant }])
  await house.cloud.store.insert('touches', [{ _id: 'touch', ...touch }])
}

const touchState = async () => (await house.documents<Documents['touches']>('touches'))[0]?.state

describe.each(cases)('when WeChat answers %p', (errCode, expected) => {
  it('the touch and its grant end as they should', async () => {
    await plant()
    const before = (await house.phone('o-person')).length
    house.cloud.world.nextSendAnswers([{ errCode, errMsg: 'as the test says' }])
    await house.cloud.runTimer('job-dispatch')
    expect(await touchState()).toBe(expected.atOnce)
    await house.cloud.clock.advance('PT24H5M', { maxTicksPerDay: 2 })
    await house.cloud.runTimer('job-dispatch')
    expect(await touchState()).toBe(expected.later)
    expect((await house.documents<Documents['grants']>('grants')).map((grant) => grant.state)).toEqual([expected.grant])
    expect((await house.phone('o-person')).length - before).toBe(expected.later === 'delivered' ? 1 : 0)
  })
})
