import type { StoredExposure } from '../../cloudfunctions/shared/usecases/context/campaign'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'

const PEOPLE = Array.from({ length: 60 }, (_, place) => `p${String(place).padStart(2, '0')}`)

type Written = {
  readonly _id: string
  readonly state: string
  readonly problems?: readonly string[]
  readonly result?: Readonly<Record<string, unknown>>
}

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  for (const person of PEOPLE) await house.ask(`o-${person}`, 'member', 'openCenter', {})
})
afterAll(() => house.close())

const sound = {
  title: '冬日好茶',
  audience: 'everyone',
  content: { title: '热茶备好了', text: '进店试一杯。', page: 'packages/member/coupons/index' },
  startAt: '2026-11-21 09:00',
  endAt: '2026-11-23 22:00',
  holdoutShareBp: 3000,
  state: 'submitted',
}

/** Puts a campaign into the console by hand. */
const write = (_id: string, changed: object = {}) =>
  house.cloud.store.bulkInsert('campaigns', [{ _id, ...sound, ...changed }])
/** Edits one field of it, as the console does. */
const edit = (_id: string, changed: object) =>
  house.cloud.store.update({
    collection: 'campaigns',
    filter: { _id },
    update: { $set: changed },
    multi: true,
    merge: true,
    upsert: false,
  })
const read = async (_id: string): Promise<Written> => {
  const [found] = await house.documents<Written>('campaigns', { _id })
  if (!found) throw new Error(`no campaign ${_id}`)
  return found
}
const tick = () => house.cloud.runTimer('job-campaigns')
const exposuresOf = (campaignId: string) =>
  house.documents<StoredExposure>('exposures', { experimentCode: `campaign:${campaignId}` })
const cardOf = async (person: string) => (await house.ask(`o-${person}`, 'member', 'openCenter', {})).campaign ?? null
const inboxOf = async (person: string) => (await house.ask(`o-${person}`, 'messaging', 'openInbox', {})).lines
const dealt = async (campaignId: string, arm: string) => {
  const exposures = await exposuresOf(campaignId)
  return exposures.filter((exposure) => exposure.arm === arm)
}
const clear = () => {
  for (const collection of ['campaigns', 'campaign_launches', 'exposures', 'inbox_entries', 'coupons'])
    house.cloud.store.clear(collection)
}
beforeEach(clear)

describe('a document in the console', () => {
  it('that is half written or a draft is left alone', async () => {
    house.cloud.store.bulkInsert('campaigns', [{ _id: 'half', title: '还没写完' }])
    write('draft', { state: 'draft', startAt: '以后再说' })
    await tick()
    expect(await read('half')).toEqual({ _id: 'half', title: '还没写完' })
    expect((await read('draft')).state).toBe('draft')
  })

  it('with mistakes is rejected, and each is said', async () => {
    write('wrong', { couponTemplateId: 'nothing', endAt: '2026-11-20 10:00', holdoutShareBp: 9_999 })
    await tick()
    const { state, problems } = await read('wrong')
    expect(state).toBe('rejected')
    expect(problems).toHaveLength(4)
    expect(problems).toContain('没有编号是「nothing」的券（couponTemplateId）。')
  })

  it('mended and submitted again it goes', async () => {
    write('mended', { endAt: '明天' })
    await tick()
    await edit('mended', { endAt: '2026-11-23 22:00', state: 'submitted' })
    await tick()
    expect(await read('mended')).toMatchObject({ state: 'running', problems: [] })
  })

  it('for later is scheduled, and may still be changed until it starts', async () => {
    write('later', { startAt: '2026-11-22 10:00' })
    await tick()
    expect((await read('later')).state).toBe('scheduled')
    expect(await exposuresOf('later')).toEqual([])
    await edit('later', { audience: 'everybody' })
    await edit('later', { startAt: '2026-11-21 09:00' })
    await tick()
    expect(await read('later')).toMatchObject({ state: 'rejected' })
  })

  it('that says running without having been checked is sent back', async () => {
    write('sneaked', { state: 'running' })
    await tick()
    expect(await read('sneaked')).toMatchObject({ state: 'rejected', problems: [expect.stringContaining('submitted')] })
    expect(await exposuresOf('sneaked')).toEqual([])
  })

  it('changed between look and mark is not overwritten', async () => {
    write('raced', { revision: 7 })
    const ticking = tick()
    await edit('raced', { state: 'cancelled', revision: 8 })
    await ticking
    await tick()
    expect((await read('raced')).state).toMatch(/^(cancelled)$/)
  })
})

describe('a campaign under way', () => {
  it('reaches inbox, home page and wallet of who was dealt it, and leaves the others alone', async () => {
    write('tea', { couponTemplateId: 'member-day' })
    await tick()
    const [reached, held] = [await dealt('tea', 'treated'), await dealt('tea', 'holdout')]
    expect(reached.length + held.length).toBe(PEOPLE.length)
    expect(held.length).toBeGreaterThan(5)
    const coupons = await house.documents<{ memberId: string }>('coupons')
    expect(coupons.map(({ memberId }) => memberId).sort()).toEqual(reached.map(({ memberId }) => memberId).sort())
    const cards = await Promise.all(PEOPLE.map(cardOf))
    expect(cards.filter((card) => card !== null)).toHaveLength(reached.length)
    const withMail = await Promise.all(PEOPLE.map(inboxOf))
    expect(withMail.filter((lines) => lines.length === 1)).toHaveLength(reached.length)
    expect((await read('tea')).result).toMatchObject({ reached: reached.length, heldOut: held.length })
  })

  it('leaves alone who wants no campaigns and whom the shop has written to enough this week', async () => {
    await house.ask('o-p00', 'messaging', 'chooseContact', { followUps: true, campaigns: false })
    const { member } = await house.ask('o-p01', 'member', 'openCenter', {})
    const written = { memberId: member.memberId, kind: 'follow-up', title: '', text: '', page: null, readAt: null }
    const postedAt = house.cloud.clock.now()
    house.cloud.store.bulkInsert('inbox_entries', [
      { _id: 'w1', v: 1, entryId: 'w1', ...written, postedAt },
      { _id: 'w2', v: 1, entryId: 'w2', ...written, postedAt },
    ])
    write('calm', { holdoutShareBp: 0 })
    await tick()
    expect((await read('calm')).result).toMatchObject({ reached: 58, optedOut: 1, capped: 1, heldOut: 0 })
    expect(await cardOf('p00')).toBeNull()
    await house.ask('o-p00', 'messaging', 'chooseContact', { followUps: true, campaigns: true })
  })

  it('reaches nobody twice, though the tick comes twice or all of it is done again', async () => {
    write('twice', { couponTemplateId: 'member-day' })
    await Promise.all([tick(), tick(), tick()])
    const before = (await exposuresOf('twice')).length
    await house.cloud.store.update({
      collection: 'campaign_launches',
      filter: { _id: 'twice' },
      update: { $set: { phase: 'launching', afterId: '' } },
      multi: true,
      merge: true,
      upsert: false,
    })
    await tick()
    expect(await exposuresOf('twice')).toHaveLength(before)
    const reached = await dealt('twice', 'treated')
    expect(await house.documents('inbox_entries')).toHaveLength(reached.length)
    expect(await house.documents('coupons')).toHaveLength(reached.length)
  })

  it('paused shows no card, goes on when it is set running again, and ends when cancelled', async () => {
    write('pausing', { holdoutShareBp: 0 })
    await tick()
    await edit('pausing', { state: 'paused' })
    await tick()
    expect(await cardOf('p05')).toBeNull()
    await edit('pausing', { state: 'running' })
    await tick()
    expect(await cardOf('p05')).toMatchObject({ campaignId: 'pausing', title: '热茶备好了' })
    await edit('pausing', { state: 'cancelled' })
    await tick()
    expect(await cardOf('p05')).toBeNull()
    expect(await read('pausing')).toMatchObject({ state: 'cancelled', result: { reached: 60 } })
  })

  it('edited while it runs says that nothing but the state counts', async () => {
    write('edited', { holdoutShareBp: 0 })
    await tick()
    await edit('edited', { content: { title: '改过的', text: '改过的' } })
    await tick()
    expect((await read('edited')).problems).toEqual([expect.stringContaining('只能改状态')])
    expect(await cardOf('p06')).toMatchObject({ title: '热茶备好了' })
  })

  it('that has begun cannot be submitted again', async () => {
    write('again', { holdoutShareBp: 0 })
    await tick()
    await edit('again', { state: 'submitted' })
    await tick()
    expect(await read('again')).toMatchObject({ state: 'rejected', problems: [expect.stringContaining('已经开始过')] })
  })
})

describe('at its end', () => {
  it('it is finished, and says who bought and what it brought', async () => {
    write('ending', { endAt: '2026-11-22 20:00' })
    await tick()
    const reached = new Set((await dealt('ending', 'treated')).map(({ memberId }) => memberId))
    await house.cloud.clock.to('2026-11-22T10:00:00+08:00', { maxTicksPerDay: 24 })
    const bought = PEOPLE.slice(0, 20)
    await house.sendOrders(
      batch(
        bought.map((person) => order(person, '2026-11-22', 'tea', { purchasedAt: house.cloud.clock.now() })),
        true,
      ),
    )
    await house.cloud.clock.to('2026-11-22T21:00:00+08:00', { maxTicksPerDay: 24 })
    const { state, result } = await read('ending')
    expect(state).toBe('finished')
    const memberIds = await Promise.all(
      bought.map(async (person) => (await house.ask(`o-${person}`, 'member', 'openCenter', {})).member.memberId),
    )
    const treatedBuyers = memberIds.filter((memberId) => reached.has(memberId)).length
    expect(result).toMatchObject({
      treated: { members: reached.size, buyers: treatedBuyers, spentFen: treatedBuyers * 12_900 },
      holdout: { members: 60 - reached.size, buyers: 20 - treatedBuyers },
      uplift: expect.stringMatching(/。$/) as string,
    })
    expect(await cardOf('p05')).toBeNull()
  })
})
