import type { InboxEntry } from '@domain/messaging/inbox'
import type { OrderPurchase } from '@contract/orders'
import { runThrough } from '../cloud/start/run-through'
import { differencesIn } from '../fixtures/gifts'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-01T10:00:00+08:00')
})
afterAll(() => house.close())

const invitationOf = (openid: string) => house.ask(openid, 'points', 'openInvitation', {})
const accept = async (openid: string, code: string) =>
  (await house.ask(openid, 'points', 'acceptInvitation', { code })).standing
const balanceOf = async (openid: string) => (await house.ask(openid, 'points', 'openAccount', {})).balance
const buys = (name: string, on: string, changed: Partial<OrderPurchase> = {}) =>
  house.sendOrders(batch([order(name, on, 'tea', { paidFen: 10_000, ...changed })], true))
const nightOf = async (on: string) => {
  await house.cloud.clock.to(`${on}T06:00:00+08:00`, { maxTicksPerDay: 0 })
  await runThrough(house.cloud, 'job-settle')
}
const refundWhole = (name: string, on: string, at: string) =>
  house.sendOrders({
    live: true,
    purchases: [],
    refunds: [
      {
        storeId: 'wutong',
        receiptNo: `${name}.${on}.tea`,
        refundNo: `${name}.back`,
        refundedFen: 10_000,
        refundedAt: Date.parse(at),
      },
    ],
  })

describe('an invitation', () => {
  it('has one link, which does not say whose it is', async () => {
    const page = await invitationOf('o-host')
    const { member } = await house.ask('o-host', 'member', 'openCenter', {})
    expect(await invitationOf('o-host')).toEqual(page)
    expect(page.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    expect(page.code).not.toContain(member.memberId)
    expect(page).toMatchObject({
      rules: { points: 200, mostADay: 5, mostEver: 50, waitDays: 7 },
      friends: 0,
      bought: 0,
    })
    expect(await house.documents('referral_codes')).toHaveLength(1)
  })

  it('is noted once however often a friend opens it, and by itself brings nobody anything', async () => {
    const { code } = await invitationOf('o-host')
    const answers = await Promise.all(Array.from({ length: 8 }, () => accept('o-ann', code)))
    expect(new Set(answers)).toEqual(new Set(['noted']))
    expect(await house.documents('referrals')).toHaveLength(1)
    expect(await invitationOf('o-host')).toMatchObject({ friends: 1, bought: 0, earnedPoints: 0 })
    expect(await balanceOf('o-host')).toMatchObject({ available: 0, pending: 0 })
  })

  it('of oneself, or with a code that nobody has, is none', async () => {
    const { code } = await invitationOf('o-host')
    expect(await accept('o-host', code)).toBe('own')
    expect(await accept('o-lost', 'NOBODYSCODE00000')).toBe('unknown')
    expect(await house.documents('referrals')).toHaveLength(1)
  })

  it('by a second member does not take a friend away from the first, not even at the same moment', async () => {
    const { code: first } = await invitationOf('o-host')
    const { code: second } = await invitationOf('o-rival')
    expect(await accept('o-ann', second)).toBe('taken')
    const answers = await Promise.all([first, second, first, second].map((code) => accept('o-bea', code)))
    expect(answers.filter((answer) => answer === 'noted')).toHaveLength(2)
    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(2)
    expect(await house.documents('referrals')).toHaveLength(2)
  })

  it('does not count for who has bought before, or has been a member for days', async () => {
    const { code } = await invitationOf('o-host')
    await buys('buyer', '2026-10-30')
    expect(await accept('o-buyer', code)).toBe('not-new')
    await house.ask('o-early', 'member', 'openCenter', {})
    await house.cloud.clock.advance('P2D', { maxTicksPerDay: 0 })
    expect(await accept('o-early', code)).toBe('not-new')
  })
})

describe('a friend’s first purchase', () => {
  const host = 'o-maker'
  let code = ''
  beforeAll(async () => {
    code = (await invitationOf(host)).code
    for (const friend of ['o-cat', 'o-dan', 'o-eve']) await accept(friend, code)
    await house.cloud.clock.to('2026-11-04T18:00:00+08:00', { maxTicksPerDay: 0 })
    for (const friend of ['cat', 'dan']) await buys(friend, '2026-11-04')
    await refundWhole('dan', '2026-11-04', '2026-11-04T15:00:00+08:00')
  })

  it('brings nothing while it may still be given back', async () => {
    await nightOf('2026-11-11')
    expect(await balanceOf(host)).toMatchObject({ available: 0, pending: 0 })
  })

  it('then brings the points once, however many nights, with a message that names nobody', async () => {
    for (const on of ['2026-11-12', '2026-11-13', '2026-11-14']) await nightOf(on)
    await buys('cat', '2026-11-13')
    await nightOf('2026-11-24')
    expect(await balanceOf(host)).toMatchObject({ available: 200, pending: 0 })
    expect(await invitationOf(host)).toMatchObject({ friends: 3, bought: 1, earnedPoints: 200 })
    const [line, ...others] = await house.documents<InboxEntry>('inbox_entries', { _id: { $regex: '^referral:' } })
    expect([line?.title, others]).toEqual(['朋友有了第一次消费，您得 200 积分', []])
    const { lines } = await house.ask(host, 'points', 'openAccount', {})
    expect(lines.map(({ title, points }) => [title, points])).toEqual([['好友首次消费', 200]])
    expect(await differencesIn(house)).toEqual([])
  })

  it('given back whole is rewarded by none; one that is kept later is', async () => {
    await buys('dan', '2026-11-24', { receiptNo: 'dan-again', purchasedAt: Date.parse('2026-11-24T05:00:00+08:00') })
    await nightOf('2026-12-10')
    expect(await invitationOf(host)).toMatchObject({ bought: 2, earnedPoints: 400 })
  })

  it('is looked for 90 days and no longer', async () => {
    await nightOf('2027-02-10')
    expect(await house.documents('referrals', { lookAt: { $ne: null } })).toEqual([])
    expect(await house.documents('referrals', { state: 'over' })).not.toHaveLength(0)
    await buys('eve', '2027-02-09')
    await nightOf('2027-02-20')
    expect(await invitationOf(host)).toMatchObject({ bought: 2 })
  })
})

it('no more friends a day earn than the rules say, and who leaves the shop earns nothing', async () => {
  const { code } = await invitationOf('o-keen')
  const { code: left } = await invitationOf('o-leaver')
  const names = Array.from({ length: 7 }, (_, place) => `crowd-${place}`)
  for (const name of names) await accept(`o-${name}`, code)
  await accept('o-orphan', left)
  await house.ask('o-leaver', 'privacy', 'leave', { sure: 'delete-everything' })
  expect(await house.documents('referral_codes', { _id: left })).toEqual([])
  await house.cloud.clock.to('2027-02-21T18:00:00+08:00', { maxTicksPerDay: 0 })
  for (const name of [...names, 'orphan']) await buys(name, '2027-02-21')
  await nightOf('2027-03-01')
  expect(await invitationOf('o-keen')).toMatchObject({ friends: 7, bought: 7, earnedPoints: 1_000 })
  expect(await balanceOf('o-keen')).toMatchObject({ available: 1_000 })
  expect(await house.documents('referrals', { code: left })).toMatchObject([{ state: 'over', points: 0 }])
  expect(await differencesIn(house)).toEqual([])
})
