import { letEarn } from '../fixtures/gifts'
import { newRequestId, openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'
import { buysByPhone } from '../fixtures/strangers'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  await house.employ('o-boss', ['operator'])
  for (const [openid, nickname] of [
    ['o-lin', '林小满'],
    ['o-lin-2', '林深'],
    ['o-wen', '温言'],
  ] as const)
    await house.ask(openid, 'member', 'updateProfile', { nickname })
})
afterAll(() => house.close())

const find = (text: string) => house.ask('o-boss', 'operator', 'findMembers', { text })
const idOf = async (openid: string) => (await house.ask(openid, 'member', 'openCenter', {})).member.memberId

describe('finding a member', () => {
  it('goes by the beginning of a nickname; the names that come back are masked', async () => {
    await letEarn(house, 'lin', 240) // and 50 for saying what to call them
    const { members, isMore } = await find('林')
    expect(members.map(({ name }) => name).sort()).toEqual(['林＊', '林＊＊'])
    expect(members.find(({ name }) => name === '林＊＊')).toMatchObject({
      memberId: await idOf('o-lin'),
      availablePoints: 290,
      joinedOn: '2026-11-21',
      tierName: '普通会员',
    })
    expect(isMore).toBe(false)
    expect((await find('没有这个人')).members).toEqual([])
  })

  it('goes by the number of a member, and by the code they show, of which it is the beginning', async () => {
    const { codes } = await house.ask('o-wen', 'member', 'openCode', {})
    const digits = codes[0]?.digits ?? ''
    const memberId = await idOf('o-wen')
    for (const text of [digits, digits.slice(0, 8), digits.replace(/(.{4})/g, '$1 ').trim()])
      expect((await find(text)).members.map((one) => one.memberId)).toEqual([memberId])
    expect((await find('00000000')).members).toEqual([])
  })

  it('shows at most twenty, and says that there are more', async () => {
    for (let place = 0; place < 21; place++)
      await house.ask(`o-many-${place}`, 'member', 'updateProfile', { nickname: `众${String(place).padStart(2, '0')}` })
    const { members, isMore } = await find('众')
    expect([members.length, isMore]).toEqual([20, true])
  })

  it('goes by a phone number or what another channel calls somebody, also who was never in the app', async () => {
    await buysByPhone(house, '13800000099', ['2026-11-01'])
    await house.sendOrders(
      batch([order('till', '2026-11-02', 'tea', { channel: 'pos', customerId: 'C7', openid: undefined })]),
    )
    for (const text of ['138 0000 0099', 'pos:C7']) expect((await find(text)).members).toHaveLength(1)
    expect((await find('13800000098')).members).toEqual([])
    expect((await find('wechat:o-lin')).members).toEqual([])
  })

  it('is on record like everything an operator asks, and nobody else may', async () => {
    const entries = await house.documents<{ readonly action: string }>('audit_entries')
    expect(entries.filter(({ action }) => action === 'operator.findMembers').length).toBeGreaterThan(3)
    expect(await house.call('o-lin', 'operator', 'findMembers', { text: '温' })).toMatchObject({
      code: 'request/not-allowed',
    })
  })
})

describe('the coupons of the shop', () => {
  const watched = async (templateId: string) =>
    (await house.ask('o-boss', 'coupon', 'openDesk', {})).templates.find((one) => one.templateId === templateId)

  it('say what was given out, what is left and what was spent', async () => {
    const before = await watched('pets')
    await house.ask('o-lin', 'coupon', 'claimCoupon', { templateId: 'pets' })
    expect(await watched('pets')).toMatchObject({
      state: 'open',
      stock: 2_000,
      left: (before?.left ?? 0) - 1,
      issued: (before?.issued ?? 0) + 1,
      redeemed: 0,
      budgetFen: null,
    })
    expect(await watched('new-year-2027')).toMatchObject({ state: 'soon', budgetFen: 100_000, spentFen: 0 })
    expect(await watched('double-11-2026')).toMatchObject({ state: 'over', left: 1_000 })
  })

  it('are those near now; years ahead nothing is watched', async () => {
    expect(await watched('grab-2028-01')).toBeUndefined()
    expect(await house.call('o-lin', 'coupon', 'openDesk', {})).toMatchObject({ code: 'request/not-allowed' })
  })
})

/** Those whom only the till and a phone number tell of. */
const NEVER_IN_THE_APP = 2

describe('a coupon for a group', () => {
  const gift = {
    templateId: 'member-day',
    condition: 'everyone',
    title: '会员日到了',
    text: '送您一张券，今天到店可用。',
  } as const
  const copies = () => house.documents<{ readonly memberId: string }>('coupons', { templateId: 'member-day' })
  const tick = () => house.cloud.runTimer('job-campaigns')

  it('goes to as many as were counted before, each once, however often it was tapped and the job has run', async () => {
    const { matched, reachable } = await house.ask('o-boss', 'operator', 'previewAudience', {
      condition: 'everyone',
      holdoutBp: 0,
    })
    const requestId = newRequestId()
    const taps = await Promise.all([1, 2, 3].map(() => house.call('o-boss', 'operator', 'giveCoupon', gift, requestId)))
    expect(new Set(taps.map((tap) => tap.ok && tap.data.campaignId)).size).toBe(1)
    expect(await house.documents('campaigns')).toHaveLength(1)
    for (let run = 0; run < 4; run++) await tick()
    const given = await copies()
    expect([matched - reachable, given.length]).toEqual([NEVER_IN_THE_APP, reachable])
    expect(new Set(given.map(({ memberId }) => memberId)).size).toBe(reachable)
    const { lines } = await house.ask('o-wen', 'messaging', 'openInbox', {})
    expect(lines.filter(({ title }) => title === '会员日到了')).toHaveLength(1)
    expect((await house.ask('o-boss', 'operator', 'openDashboard', {})).campaigns[0]?.name).toBe(
      '发券：会员日立减 10 元',
    )
  })

  it('is refused in words where the coupon can only be claimed, or there is nothing to say', async () => {
    const problemsOf = async (change: object) =>
      (await house.ask('o-boss', 'operator', 'giveCoupon', { ...gift, ...change })).problems
    expect(await problemsOf({ templateId: 'pets' })).toEqual(['「宠物用品券」这张券只能自己领，不能由活动发。'])
    expect(await problemsOf({ text: ' ' })).toEqual(['没有写内容的正文（content.text）。'])
    expect(await problemsOf({ condition: { kind: 'and', of: [] } })).toHaveLength(1)
    expect(await house.documents('campaigns')).toHaveLength(1)
    expect(await house.call('o-wen', 'operator', 'giveCoupon', gift)).toMatchObject({ code: 'request/not-allowed' })
  })
})
