import type { Coupon } from '@domain/coupon/coupon'
import type { Member } from '@domain/member/member'
import type { Merge } from '@domain/member/merge'
import type { Purchase } from '@domain/purchase/purchase'
import { runThrough } from '../cloud/start/run-through'
import { differencesIn } from '../fixtures/gifts'
import { newRequestId, openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'
import { allPoints, buysByPhone, byPhone, phoneCode } from '../fixtures/strangers'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  for (const openid of ['o-first', 'o-second']) await house.employ(openid, ['operator'])
})
afterAll(() => house.close())

const center = (openid: string) => house.ask(openid, 'member', 'openCenter', {})
const idOfMember = async (openid: string) => (await center(openid)).member.memberId
const bind = async (openid: string, phone: string, requestId = newRequestId()) =>
  house.call(openid, 'member', 'bindPhone', { code: await phoneCode(house, phone) }, requestId)
const ownerOf = async (receiptNo: string) =>
  (await house.documents<Purchase>('purchases', { receiptNo }))[0]?.memberId ?? ''
const night = async () => {
  await house.cloud.clock.advance('P1D', { maxTicksPerDay: 1 })
  for (const job of ['job-settle', 'job-predict']) await runThrough(house.cloud, job)
}
const saying = (text: string) =>
  house.cloud.store
    .listCollections()
    .flatMap(({ name }) => [...house.cloud.store.documents(name)].filter((one) => one.includes(text)).map(() => name))

describe('a shopper proves the number the till has written down', () => {
  const phone = '13800000417'
  let strangerId = ''

  it('and what was bought with it is theirs at once: points, level, coupons, purchases', async () => {
    await buysByPhone(house, phone, ['2026-09-02', '2026-11-01', '2026-11-20'], 120_000)
    strangerId = await ownerOf(`${phone}.2026-11-20.coffee`)
    await house.ask('o-anna', 'points', 'signIn', {})
    const before = await allPoints(house)
    const coupons = (await house.documents<Coupon>('coupons')).map(({ couponId }) => couponId).sort()
    expect(await bind('o-anna', phone)).toMatchObject({ ok: true, data: { isBound: true, foundHistory: true } })
    const page = await center('o-anna')
    expect(page.tier).toMatchObject({ code: 'gold', qualifyingFen: 360_000 })
    expect(page.points.available + page.points.pending).toBe(before)
    expect(await allPoints(house)).toBe(before)
    expect((await house.documents<Coupon>('coupons')).map(({ couponId }) => couponId).sort()).toEqual(coupons)
    expect(page.coupons?.count).toBeGreaterThan(0)
    expect(new Set((await house.documents<Purchase>('purchases')).map(({ memberId }) => memberId))).toEqual(
      new Set([page.member.memberId]),
    )
    expect(await differencesIn(house)).toEqual([])
    const { lines } = await house.ask('o-anna', 'points', 'openAccount', {})
    expect(lines.map(({ title }) => title)).toContain('账户合并')
    expect(JSON.stringify(await house.documents('identities'))).not.toContain(phone)
  })

  it('what the till sends later with the number, or the same again, is the shopper’s; a refund finds its lot', async () => {
    const again = await house.sendOrders(
      batch([byPhone(phone, '2026-11-20', 120_000), byPhone(phone, '2026-11-19')], true),
    )
    expect(again).toMatchObject({ recorded: 1, repeated: 1, refused: [] })
    expect(await ownerOf(`${phone}.2026-11-19.coffee`)).toBe(await idOfMember('o-anna'))
    const before = await allPoints(house)
    const [purchase] = await house.documents<Purchase>('purchases', { receiptNo: `${phone}.2026-11-20.coffee` })
    const refundedAt = house.cloud.clock.now()
    const refund = {
      storeId: 'wutong',
      receiptNo: purchase?.receiptNo ?? '',
      refundNo: 'r1',
      refundedFen: 120_000,
      refundedAt,
    }
    await house.sendOrders({ live: true, purchases: [], refunds: [refund] })
    expect(await allPoints(house)).toBe(before - (purchase?.earnedPoints ?? 0))
    expect(purchase?.earnedPoints).toBeGreaterThan(0)
    const slot = `third-within-90:${purchase?.purchaseId}`
    const thanks = await house.documents<Coupon>('coupons', { templateId: 'third-order', slot })
    expect(thanks).toMatchObject([{ state: 'void', memberId: purchase?.memberId }])
    expect(await differencesIn(house)).toEqual([])
  })

  it('the same tap told again is answered the same, though its code is good once', async () => {
    const [requestId, code] = [newRequestId(), await phoneCode(house, '13900000001')]
    const tap = () => house.call('o-bert', 'member', 'bindPhone', { code }, requestId)
    const first = await tap()
    expect(first).toMatchObject({ ok: true, data: { foundHistory: false } })
    expect(await tap()).toEqual(first)
    expect(await house.call('o-bert', 'member', 'bindPhone', { code })).toMatchObject({ code: 'phone/code-expired' })
  })

  it('a number that another WeChat has is refused with what to do; taken back there it can be had', async () => {
    expect(await bind('o-carl', '13900000001')).toMatchObject({
      code: 'phone/other-wechat',
      message: '这个手机号绑在另一个微信上，请用那个微信打开「隐私」关掉手机号，再回来绑定。',
    })
    expect((await house.ask('o-bert', 'privacy', 'openPrivacy', {})).consents).toContainEqual(
      expect.objectContaining({ kind: 'phone', isGiven: true }),
    )
    await house.ask('o-bert', 'privacy', 'giveConsent', { kind: 'phone', isGiven: false })
    expect(await bind('o-carl', '13900000001')).toMatchObject({ ok: true })
  })

  it('after the nights nothing but the ledger and the merge itself names the one who was left, and plans are made anew', async () => {
    for (let nights = 0; nights < 3; nights++) await night()
    expect(await house.documents<Merge>('merges', { leftId: strangerId })).toMatchObject([{ state: 'done' }])
    expect(await house.documents<Member>('members', { memberId: strangerId })).toEqual([])
    const left = ['merges', 'points_accounts', 'points_entries', 'exposures', 'coupons', 'enrolments', 'inbox_entries']
    expect(
      [...new Set(saying(strangerId))].filter(
        (name) => ![...left, 'purchases', 'touches', 'audit_entries'].includes(name),
      ),
    ).toEqual([])
    const [history] = await house.documents<{ orders: readonly object[] }>('member_histories', {
      memberId: await idOfMember('o-anna'),
    })
    expect(history?.orders).toHaveLength(3)
    const again = await house.sendOrders(batch([byPhone(phone, '2026-11-19')], true))
    expect(again).toMatchObject({ repeated: 1 })
  })

  it('leaving takes both away', async () => {
    const memberId = await idOfMember('o-anna')
    await house.ask('o-anna', 'privacy', 'leave', { sure: 'delete-everything' })
    const nameless = ['erasures', 'buyer_samples', 'figure_pieces']
    for (const id of [memberId, strangerId])
      expect([...new Set(saying(`"memberId":"${id}"`))].filter((name) => !nameless.includes(name))).toEqual([])
    expect(await house.documents('points_entries', { accountId: strangerId })).toEqual([])
    expect(await house.documents('merges', { leftId: strangerId })).toEqual([])
  })
})

describe('an operator says that two are one', () => {
  const propose = (openid: string, leftId: string, keptId: string) =>
    house.call(openid, 'operator', 'proposeMerge', { leftId, keptId, reason: '同一位顾客，两张小票' })

  it('at once while the left one has nothing worth money', async () => {
    await house.sendOrders(batch([order('old-card', '2026-05-01', 'tea', { openid: undefined })]))
    const leftId = await ownerOf('old-card.2026-05-01.tea')
    const keptId = await idOfMember('o-dora')
    expect(await propose('o-first', leftId, keptId)).toMatchObject({ ok: true, data: { state: 'moving' } })
    expect(await ownerOf('old-card.2026-05-01.tea')).toBe(keptId)
  })

  it('with points in it only when a second person says yes', async () => {
    await buysByPhone(house, '13700000001', ['2026-11-10'])
    const leftId = await ownerOf('13700000001.2026-11-10.coffee')
    const keptId = await idOfMember('o-emil')
    expect(await propose('o-first', leftId, keptId)).toMatchObject({ data: { state: 'waiting', mayConfirm: false } })
    const decide = (openid: string) => house.call(openid, 'operator', 'decideMerge', { leftId, decision: 'merge' })
    expect(await decide('o-first')).toMatchObject({ code: 'merge/second-person' })
    expect(await decide('o-emil')).toMatchObject({ code: 'request/not-allowed' })
    const before = await allPoints(house)
    expect((await house.ask('o-second', 'operator', 'listMerges', {})).waiting).toMatchObject([
      { leftId, mayConfirm: true },
    ])
    expect(await decide('o-second')).toMatchObject({ ok: true, data: { state: 'moving' } })
    expect(await decide('o-second')).toMatchObject({ ok: true })
    expect(await allPoints(house)).toBe(before)
    const { points } = await center('o-emil')
    expect(points.available + points.pending).toBe(129)
  })

  it('never where both have WeChat, nor the wrong way round, nor somebody with themselves', async () => {
    const [one, two] = [await idOfMember('o-fritz'), await idOfMember('o-gerd')]
    expect(await propose('o-first', one, two)).toMatchObject({ code: 'member/two-wechats' })
    expect(await propose('o-first', one, one)).toMatchObject({ code: 'member/not-found' })
    await buysByPhone(house, '13700000002', ['2026-11-10'])
    const stranger = await ownerOf('13700000002.2026-11-10.coffee')
    expect(await propose('o-first', one, stranger)).toMatchObject({ code: 'member/merge-other-way' })
  })
})

test('purchases, refunds and the merge itself at once, killed and told again: no point more or less, no coupon twice', async () => {
  const people = Array.from({ length: 8 }, (_, place) => `1360000000${place}`)
  for (const phone of people) await buysByPhone(house, phone, ['2026-11-08', '2026-11-10'])
  const earned = (await allPoints(house)) + people.length * 129
  house.cloud.world.faults.set({
    seed: 'merges',
    rules: [
      {
        fault: 'error',
        match: 'database.commitTransaction',
        code: 'TransactionConflict',
        message: 'TransactionConflict',
        rate: 0.1,
      },
      { fault: 'drop-reply', match: 'database.', rate: 0.01 },
      { fault: 'kill', match: 'member', afterMs: 15, rate: 0.3 },
    ],
  })
  const insist = async <Reply>(work: () => Promise<Reply>, isDone: (reply: Reply) => boolean) => {
    for (let attempt = 0; attempt < 40; attempt++) if (isDone(await work().catch(() => null as Reply))) return
    throw new Error('it never came to an end')
  }
  const isOk = (reply: unknown) => (reply as { ok?: boolean } | null)?.ok === true
  await Promise.all(
    people.flatMap((phone) => [
      insist(() => bind(`o-${phone}`, phone), isOk),
      insist(
        () => house.sendOrders(batch([byPhone(phone, '2026-11-20')], true)),
        (reply) => reply !== null && reply.refused.length === 0,
      ),
    ]),
  )
  expect(house.cloud.world.faults.struck().every((times) => times > 0)).toBe(true)
  house.cloud.world.faults.set({ rules: [] })
  await night()
  await night()
  expect(await differencesIn(house)).toEqual([])
  expect(await allPoints(house)).toBe(earned)
  for (const phone of people) {
    const { member, points } = await center(`o-${phone}`)
    expect(points.available + points.pending).toBe(387)
    const mine = await house.documents<Purchase>('purchases', { memberId: member.memberId })
    expect(mine).toHaveLength(3)
    const coupons = await house.documents<Coupon>('coupons', { memberId: member.memberId })
    expect(new Set(coupons.map(({ templateId, slot }) => `${templateId} ${slot}`)).size).toBe(coupons.length)
  }
})
