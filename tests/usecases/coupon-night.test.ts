import { openHouse, type House } from '../fixtures/house'

let house: House
afterEach(() => house.close())

const wallet = (openid: string) => house.ask(openid, 'coupon', 'openWallet', {})
const notices = async (openid: string) => {
  const { member } = await house.ask(openid, 'member', 'openCenter', {})
  const filter = { memberId: member.memberId, kind: 'coupon' }
  return house.documents<{ title: string; text: string; page: string; postedAt: number }>('inbox_entries', filter)
}
const night = { maxTicksPerDay: 4 }

test('a coupon is spoken of once, three days before its last day, and lapses in the night after it', async () => {
  house = await openHouse('2026-11-01T10:00:00+08:00')
  await house.ask('o-sleepy', 'coupon', 'claimCoupon', { templateId: 'double-11-2026' })
  await house.cloud.clock.to('2026-11-03T10:00:00+08:00', night)
  expect(await notices('o-sleepy')).toEqual([])
  await house.cloud.clock.to('2026-11-06T10:00:00+08:00', night)
  expect(await notices('o-sleepy')).toMatchObject([
    {
      title: '有一张券 3 天后过期',
      text: '「双十一抢券」满 199 元可用，11月7日前有效。',
      page: expect.stringMatching(/^packages\/member\/coupon\/index\?couponId=double-11-2026%3A/),
    },
  ])
  expect((await wallet('o-sleepy')).open).toHaveLength(1)
  await house.cloud.clock.to('2026-11-08T00:30:00+08:00', night)
  expect(await wallet('o-sleepy')).toMatchObject({ open: [], lapsed: [{ whyNot: 'expired' }] })
  await house.cloud.clock.to('2026-11-08T06:00:00+08:00', night)
  expect(await house.documents('coupons', { state: 'expired', settleAt: null })).toHaveLength(1)
  expect(await notices('o-sleepy')).toHaveLength(1)
})

test('the member day brings everybody a coupon, once, and who is told a birthday by gets theirs a week before', async () => {
  house = await openHouse('2026-11-17T10:00:00+08:00')
  for (const openid of ['o-anna', 'o-bert']) await house.ask(openid, 'member', 'openCenter', {})
  await house.ask('o-anna', 'member', 'setBirthday', { birthday: '11-26' })
  await house.cloud.clock.to('2026-11-18T06:00:00+08:00', night)
  for (const openid of ['o-anna', 'o-bert'])
    expect((await wallet(openid)).open).toMatchObject([{ templateId: 'member-day', lastOn: '2026-11-18' }])
  await house.cloud.clock.to('2026-11-20T10:00:00+08:00', night)
  expect((await wallet('o-bert')).open).toEqual([])
  expect((await wallet('o-anna')).open).toMatchObject([{ templateId: 'birthday', lastOn: '2026-12-18' }])
  expect((await notices('o-anna')).map(({ title }) => title).sort()).toEqual([
    '送您一张券：会员日立减 10 元',
    '送您一张券：生日立减 20 元',
  ])
  expect(await house.documents('coupons')).toHaveLength(3)
})

test('a birthday is told once a year', async () => {
  house = await openHouse('2026-11-17T10:00:00+08:00')
  const tell = (birthday: string) => house.call('o-anna', 'member', 'setBirthday', { birthday })
  expect(await tell('02-30')).toMatchObject({ code: 'request/invalid' })
  expect([await tell('02-29'), await tell('02-29')]).toMatchObject([{ ok: true }, { ok: true }])
  expect(await tell('03-01')).toMatchObject({
    code: 'member/birthday-fixed',
    message: '生日一年只能改一次，2027-11-17 之后可以再改。',
  })
})
