import { newRequestId, openHouse, type House } from '../fixtures/house'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
})
afterAll(() => house.close())

const wallet = (openid: string) => house.ask(openid, 'coupon', 'openWallet', {})

describe('券码', () => {
  const minutes = async (count: number) =>
    house.cloud.clock.to(new Date(house.cloud.clock.now() + count * 60_000).toISOString())
  let codes: readonly string[] = []
  beforeAll(async () => {
    await house.employ('o-boss', ['operator'])
    codes = (await house.ask('o-boss', 'coupon', 'makeCodes', { templateId: 'letter', count: 4 })).codes
  })

  it('a batch asked for again is the same, and nothing stored tells a code', async () => {
    const requestId = newRequestId()
    const make = () => house.call('o-boss', 'coupon', 'makeCodes', { templateId: 'letter', count: 2 }, requestId)
    const first = await make()
    expect(await make()).toEqual(first)
    expect(codes[0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
    const kept = JSON.stringify(await house.documents('coupon_codes'))
    expect(codes.some((code) => kept.includes(code) || kept.includes(code.replaceAll('-', '')))).toBe(false)
    expect(await house.documents('coupon_codes')).toHaveLength(6)
  })

  it('a shopper cannot make codes, and codes are not made for what is claimed by a tap', async () => {
    const asked = { templateId: 'letter', count: 1 }
    expect(await house.call('o-boss', 'coupon', 'makeCodes', { ...asked, templateId: 'pets' })).toMatchObject({
      code: 'coupon/not-open',
    })
    expect(await house.call('o-shopper', 'coupon', 'makeCodes', asked)).toMatchObject({ code: 'request/not-allowed' })
  })

  it('a code typed kindly is one coupon, for one member, however often', async () => {
    const code = ` ${codes[0]?.toLowerCase().replaceAll('-', ' ')} `
    const [got] = await Promise.all([1, 2, 3].map(() => house.ask('o-reader', 'coupon', 'claimByCode', { code })))
    expect(await house.ask('o-reader', 'coupon', 'claimByCode', { code })).toEqual(got)
    expect((await wallet('o-reader')).open).toHaveLength(1)
    expect(await house.call('o-thief', 'coupon', 'claimByCode', { code })).toMatchObject({
      code: 'coupon/code-unknown',
    })
  })

  it('a second code of the same offer is refused with the limit, and stays good for somebody else', async () => {
    const code = codes[1] ?? ''
    expect(await house.call('o-reader', 'coupon', 'claimByCode', { code })).toMatchObject({
      code: 'coupon/limit-reached',
    })
    await house.ask('o-other', 'coupon', 'claimByCode', { code })
  })

  it('a code that many type at once goes to one', async () => {
    const code = codes[2] ?? ''
    const replies = await Promise.all(
      Array.from({ length: 12 }, (_, who) => house.call(`o-crowd-${who}`, 'coupon', 'claimByCode', { code })),
    )
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('after five wrong ones in a quarter of an hour even the right one has to wait', async () => {
    const guess = (code: string) => house.call('o-guesser', 'coupon', 'claimByCode', { code })
    for (let tries = 0; tries < 5; tries++)
      expect(await guess(`GUESS-${tries}`)).toMatchObject({
        code: 'coupon/code-unknown',
        message: '没有这个券码，请核对后再试。',
      })
    expect(await guess(codes[3] ?? '')).toMatchObject({
      code: 'coupon/too-many-tries',
      message: '试的次数太多了，请 15 分钟后再试。',
    })
    await minutes(16)
    expect(await guess(codes[3] ?? '')).toMatchObject({ ok: true })
  })
})

describe('送给朋友', () => {
  const share = async () => (await house.ask('o-giver', 'coupon', 'shareOffer', { templateId: 'welcome' })).shareId

  it('a friend sees what it is and takes their own; who shared it gets nothing for it', async () => {
    const shareId = await share()
    expect(await house.ask('o-friend', 'coupon', 'openShare', { shareId })).toMatchObject({
      offer: { templateId: 'welcome', standing: { kind: 'open' } },
      left: 5,
      own: false,
    })
    await house.ask('o-friend', 'coupon', 'takeShare', { shareId })
    expect((await wallet('o-friend')).open).toHaveLength(1)
    expect((await wallet('o-giver')).open).toEqual([])
    expect(await house.call('o-giver', 'coupon', 'takeShare', { shareId })).toMatchObject({
      code: 'coupon/own-share',
      message: '这是您自己发出的券，留给朋友来领。',
    })
  })

  it('of ten friends at the same moment five have it, and the others are told that it is gone', async () => {
    const shareId = await share()
    const friends = Array.from({ length: 10 }, (_, who) => `o-ten-${who}`)
    const replies = await Promise.all(friends.map((openid) => house.call(openid, 'coupon', 'takeShare', { shareId })))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(5)
    expect(replies.filter((reply) => !reply.ok && reply.code === 'coupon/gone')).toHaveLength(5)
    expect(await house.ask('o-late', 'coupon', 'openShare', { shareId })).toMatchObject({ left: 0 })
  })

  it('the tap told twice is one share, and what is not for sharing is not shared', async () => {
    const requestId = newRequestId()
    const tap = () => house.call('o-giver', 'coupon', 'shareOffer', { templateId: 'welcome' }, requestId)
    expect(await tap()).toEqual(await tap())
    expect(await house.call('o-giver', 'coupon', 'shareOffer', { templateId: 'pets' })).toMatchObject({
      code: 'coupon/not-open',
    })
    expect(await house.call('o-late', 'coupon', 'openShare', { shareId: 'no-such' })).toMatchObject({
      code: 'coupon/not-found',
    })
  })
})

describe('券 for a segment', () => {
  const score = (openid: string, stage: string) =>
    house
      .ask(openid, 'member', 'openCenter', {})
      .then(({ member: { memberId } }) =>
        house.cloud.store.bulkInsert('member_scores', [
          { _id: memberId, v: 1, memberId, stage, rfm: 'low', warning: 'none', tags: [] },
        ]),
      )
  const claim = (openid: string) => house.call(openid, 'coupon', 'claimCoupon', { templateId: 'long-time' })

  it('goes to who is in it as of last night, and to nobody else', async () => {
    await score('o-asleep', 'asleep')
    await score('o-stable', 'stable')
    expect(await claim('o-asleep')).toMatchObject({ ok: true })
    for (const openid of ['o-stable', 'o-never-bought'])
      expect(await claim(openid)).toMatchObject({ code: 'coupon/not-eligible', message: '这张券是给其他会员的。' })
  })

  it('hangs in 领券中心 for them alone', async () => {
    const standing = async (openid: string) =>
      (await house.ask(openid, 'coupon', 'openCenter', {})).offers.find(({ templateId }) => templateId === 'long-time')
        ?.standing.kind
    expect([await standing('o-asleep'), await standing('o-stable')]).toEqual(['held', undefined])
  })
})
