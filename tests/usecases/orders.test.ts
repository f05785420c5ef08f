import { atMinute } from '@domain/time'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
})
afterAll(() => house.close())

const centerOf = (customerId: string) => house.ask(`o-${customerId}`, 'member', 'openCenter', {})

describe('purchases of other channels', () => {
  it('are history unless they are live: the level counts, points do not', async () => {
    expect(await house.sendOrders(batch([order('lan', '2026-10-01', 'tea', { paidFen: 60_000 })]))).toEqual({
      recorded: 1,
      repeated: 0,
      refused: [],
    })
    const center = await centerOf('lan')
    expect(center.tier).toMatchObject({ code: 'silver', qualifyingFen: 60_000 })
    expect(center.points).toMatchObject({ available: 0, pending: 0 })
  })

  it('earn when they are live: first pending, spendable once the return window has closed', async () => {
    await house.sendOrders(
      batch([order('mu', '2026-11-21', 'tea', { purchasedAt: house.cloud.clock.now(), paidFen: 10_050 })], true),
    )
    expect((await centerOf('mu')).points).toMatchObject({ available: 0, pending: 100 })
    await house.cloud.clock.advance('P8D', { maxTicksPerDay: 4 })
    expect((await centerOf('mu')).points).toMatchObject({ available: 100, pending: 0 })
    const page = await house.ask('o-mu', 'points', 'openAccount', {})
    expect(page.lines.map((line) => [line.kind, line.points])).toEqual([
      ['release', 100],
      ['earn', 100],
    ])
    expect(page.lapses).toEqual([
      { points: 100, expiresOn: expect.stringMatching(/^2027-11-30|^2027-12-01/) as string },
    ])
  })

  it('told so late that their points have lapsed earn none, and are recorded all the same', async () => {
    const report = await house.sendOrders(batch([order('late', '2025-01-05', 'tea')], true))
    expect(report).toMatchObject({ recorded: 1, refused: [] })
    expect((await centerOf('late')).points).toMatchObject({ available: 0, pending: 0 })
  })

  it('are recorded once, however often they arrive, together or apart', async () => {
    const purchase = order('once', '2026-11-22', 'tea')
    const reports = await Promise.all([1, 2, 3, 4].map(() => house.sendOrders(batch([purchase], true))))
    expect(reports.map((report) => report.recorded).sort()).toEqual([0, 0, 0, 1])
    expect(await house.sendOrders(batch([purchase], true))).toMatchObject({ recorded: 0, repeated: 1 })
    expect((await centerOf('once')).points.pending + (await centerOf('once')).points.available).toBe(129)
  })

  it('of one receipt with two amounts: the second is refused, the rest of the batch goes in', async () => {
    await house.sendOrders(batch([order('two', '2026-11-20', 'tea')]))
    const changed = order('two', '2026-11-20', 'tea', { paidFen: 1 })
    const report = await house.sendOrders(batch([changed, order('two', '2026-11-21', 'tea')]))
    expect(report).toMatchObject({ recorded: 1, refused: [{ kind: 'purchase', index: 0, code: 'purchase/conflict' }] })
  })

  it.each([
    [
      'lines that do not add up',
      { paidFen: 5000, lines: [{ productId: 'tea', qty: 1, paidFen: 4999 }] },
      'purchase/lines-mismatch',
    ],
    ['a day that has not come', { purchasedAt: atMinute('2030-01-01', 0) }, 'purchase/in-future'],
  ])('with %s are refused', async (_story, changed, code) => {
    const report = await house.sendOrders(batch([order('wrong', '2026-11-20', 'tea', changed)]))
    expect(report).toMatchObject({ recorded: 0, refused: [{ code }] })
    expect(report.refused[0]?.message).toMatch(/[。]$/)
  })

  it('join the WeChat member and the shop’s customer into one', async () => {
    const before = await centerOf('join')
    await house.sendOrders(batch([order('join', '2026-11-20', 'tea', { paidFen: 50_000 })]))
    const after = await centerOf('join')
    expect(after.member.memberId).toBe(before.member.memberId)
    expect(after.tier.code).toBe('silver')
  })

  it('do not join two members by accident', async () => {
    await house.sendOrders(batch([order('a1', '2026-11-20', 'tea'), order('a2', '2026-11-20', 'tea')]))
    const report = await house.sendOrders(batch([order('a1', '2026-11-21', 'tea', { openid: 'o-a2' })]))
    expect(report.refused).toMatchObject([{ code: 'member/already-linked' }])
  })
})

describe('refunds', () => {
  it('of something never bought are refused', async () => {
    const report = await house.sendOrders({
      live: true,
      purchases: [],
      refunds: [
        {
          storeId: 'wutong',
          receiptNo: 'nothing',
          refundNo: 'r1',
          refundedFen: 100,
          refundedAt: house.cloud.clock.now(),
        },
      ],
    })
    expect(report).toMatchObject({ recorded: 0, refused: [{ kind: 'refund', index: 0, code: 'purchase/not-found' }] })
  })

  it('take the points back once, and the qualifying amount', async () => {
    const now = house.cloud.clock.now()
    const purchase = order('back', '2026-11-29', 'tea', { purchasedAt: now, paidFen: 60_000 })
    await house.sendOrders(batch([purchase], true))
    expect((await centerOf('back')).points.pending).toBe(600)
    const refund = {
      storeId: 'wutong',
      receiptNo: purchase.receiptNo,
      refundNo: 'r1',
      refundedFen: 30_000,
      refundedAt: now,
    }
    await house.sendOrders({ live: true, purchases: [], refunds: [refund] })
    await house.sendOrders({ live: true, purchases: [], refunds: [refund] })
    const center = await centerOf('back')
    expect(center.points.pending).toBe(300)
    expect(center.tier.qualifyingFen).toBe(30_000)
  })

  it('undo the level that the refunded purchase had brought, and no other', async () => {
    const now = house.cloud.clock.now()
    const lifting = order('lift', '2026-11-29', 'tea', { purchasedAt: now, paidFen: 60_000 })
    await house.sendOrders(batch([lifting], true))
    expect((await centerOf('lift')).tier.code).toBe('silver')
    const refund = {
      storeId: 'wutong',
      receiptNo: lifting.receiptNo,
      refundNo: 'r1',
      refundedFen: 60_000,
      refundedAt: now,
    }
    await house.sendOrders({ live: true, purchases: [], refunds: [refund] })
    expect((await centerOf('lift')).tier.code).toBe('plain')
  })

  it('of more than was paid are refused', async () => {
    const report = await house.sendOrders({
      live: true,
      purchases: [],
      refunds: [
        {
          storeId: 'wutong',
          receiptNo: 'back.2026-11-29.tea',
          refundNo: 'r2',
          refundedFen: 30_001,
          refundedAt: house.cloud.clock.now(),
        },
      ],
    })
    expect(report.refused).toMatchObject([{ code: 'purchase/over-refund' }])
    expect(report.refused[0]?.message).toContain('300.00')
  })
})

describe('the door of other channels', () => {
  const body = JSON.stringify(batch([order('door', '2026-11-20', 'tea')]))
  const knock = async (text: string, headers: Readonly<Record<string, string>>) =>
    house.post('/http/hook-orders', text, headers)

  it.each<[string, () => Promise<{ status: number; reply: unknown }>, number, string]>([
    ['unsigned', () => knock(body, {}), 401, 'hook/unsigned'],
    ['signed for another body', () => knock(body, house.signed(`${body} `)), 401, 'hook/forged'],
    [
      'signed in another alphabet',
      () => knock(body, { ...house.signed(body), 'x-huitouke-signature': 'zz' }),
      401,
      'hook/forged',
    ],
    ['not JSON', () => knock('{', house.signed('{')), 400, 'request/malformed'],
    ['of another shape', () => knock('{"live":1}', house.signed('{"live":1}')), 400, 'request/invalid'],
  ])('%s is refused', async (_story, knocking, status, code) => {
    const { status: got, reply } = await knocking()
    expect([got, (reply as { code: string }).code]).toEqual([status, code])
  })

  it('over 100 KB is refused', async () => {
    const large = JSON.stringify({ live: false, purchases: [], refunds: [], padding: 'x'.repeat(100 * 1024) })
    expect(await knock(large, house.signed(large))).toMatchObject({ status: 413, reply: { code: 'request/too-large' } })
  })

  it('takes a signature once', async () => {
    const headers = house.signed(body)
    expect(await knock(body, headers)).toMatchObject({ status: 200 })
    expect(await knock(body, headers)).toMatchObject({ status: 409, reply: { code: 'hook/replayed' } })
  })

  it('does not take an old one', async () => {
    const headers = house.signed(body)
    await house.cloud.clock.advance('PT6M')
    expect(await knock(body, headers)).toMatchObject({ status: 401, reply: { code: 'hook/stale' } })
  })

  it('is closed to shoppers', async () => {
    const { reply } = await house.post('/api/hook-orders', body, { 'x-openid': 'o-door' })
    expect(JSON.stringify(reply)).toContain('request/wrong-source')
  })
})
