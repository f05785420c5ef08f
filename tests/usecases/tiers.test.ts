import { openHouse, type House } from '../fixtures/house'

let house: House
const buy = (customer: string, on: string, yuan: number) => ({
  ...{ storeId: 's1', receiptNo: `${customer}-${on}`, channel: 'pos', customerId: customer, openid: customer },
  ...{ purchasedAt: Date.parse(`${on}T12:00:00+08:00`), paidFen: yuan * 100 },
  lines: [{ productId: 'tea', qty: 1, paidFen: yuan * 100 }],
})

beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  const purchases = [
    buy('o-gold', '2025-12-01', 900),
    buy('o-gold', '2026-11-01', 1_300),
    ...Array.from({ length: 20 }, (_, index) => buy(`o-many-${index}`, '2026-10-01', 50 * (index + 1))),
  ]
  await house.sendOrders({ live: true, purchases, refunds: [] })
  await house.employ('o-boss', ['operator'])
})
afterAll(() => house.close())

describe('等级', () => {
  it('says where one stands, what each level brings, and how one came there', async () => {
    const page = await house.ask('o-gold', 'member', 'openTiers', {})
    expect(page.tier).toMatchObject({ code: 'gold', material: 'gold', next: { shortFen: 280_000 } })
    expect(page.levels.map(({ code, fromFen, earnRateBp, priceOff }) => [code, fromFen, earnRateBp, priceOff])).toEqual(
      [
        ['plain', 0, 10_000, null],
        ['silver', 50_000, 12_000, '98 折'],
        ['gold', 200_000, 15_000, '95 折'],
        ['diamond', 500_000, 20_000, '92 折'],
      ],
    )
    expect(page.history).toMatchObject([
      { kind: 'upgrade', from: '银卡会员', to: '金卡会员', reason: 'qualified', qualifyingFen: 220_000 },
      { kind: 'upgrade', from: '普通会员', to: '银卡会员', reason: 'qualified', qualifyingFen: 90_000 },
    ])
  })

  it('says what keeps the level: only what still counts on its last day', async () => {
    const { keep, graceDays } = await house.ask('o-gold', 'member', 'openTiers', {})
    expect(keep).toEqual({ untilOn: '2027-11-30', countedFen: 130_000, neededFen: 200_000, shortFen: 70_000 })
    expect(graceDays).toBe(30)
  })

  it('nothing has to be done to stay a plain member', async () => {
    expect(await house.ask('o-new', 'member', 'openTiers', {})).toMatchObject({ keep: null, history: [] })
  })
})

describe('the thresholds', () => {
  it('are proposed so that the wanted shares come out, beside those of now', async () => {
    const wanted = { sharesBp: [8_000, 1_600, 320, 80] }
    const { members, levels } = await house.ask('o-boss', 'member', 'proposeThresholds', wanted)
    expect(members).toBe(21)
    expect(levels.map(({ fromFen }) => fromFen)).toEqual(
      [...levels.map(({ fromFen }) => fromFen)].sort((a, b) => a - b),
    )
    expect(levels.reduce((total, level) => total + level.members, 0)).toBe(21)
    expect(levels[0]).toMatchObject({ code: 'plain', nowFromFen: 0, fromFen: 0 })
    expect(levels[0]?.shareBp).toBeGreaterThan(7_000)
    expect(levels.map(({ code, nowMembers }) => [code, nowMembers])).toEqual([
      ['plain', expect.any(Number)],
      ['silver', 11],
      ['gold', 1],
      ['diamond', 0],
    ])
    expect((await house.ask('o-boss', 'member', 'proposeThresholds', {})).levels).toEqual(levels)
    for (const sharesBp of [[10_000], [8_000, 1_600, 320, 79]])
      expect(await house.call('o-boss', 'member', 'proposeThresholds', { sharesBp })).toMatchObject({
        code: 'request/invalid',
      })
  })

  it('can be tried before they are published: who rises at once, who is at risk, and nobody falls', async () => {
    const preview = await house.ask('o-boss', 'member', 'previewTiers', { fromFen: [0, 30_000, 300_000, 500_000] })
    expect(preview.up).toEqual([{ from: 'plain', to: 'silver', members: 4 }])
    expect(preview.atRisk).toEqual([{ from: 'gold', to: 'silver', members: 1 }])
    expect((await house.ask('o-gold', 'member', 'openTiers', {})).tier.code).toBe('gold')
    expect(await house.call('o-boss', 'member', 'previewTiers', { fromFen: [0, 5, 5, 6] })).toMatchObject({
      code: 'request/invalid',
    })
    expect(await house.call('o-gold', 'member', 'previewTiers', { fromFen: [0, 1, 2, 3] })).toMatchObject({
      code: 'request/not-allowed',
    })
  })
})
