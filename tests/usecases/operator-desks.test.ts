import { letEarn } from '../fixtures/gifts'
import { openHouse, type House } from '../fixtures/house'

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
