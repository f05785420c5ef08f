import type { MemberCodeSheet } from '@contract/member'
import type { OpenVisit } from '@contract/staff'
import { cardNoOf, memberCodes } from '@domain/member/member-code'
import { CODE_SECRET, newRequestId, openHouse, type House } from '../fixtures/house'

let house: House
const codeOf = async (openid: string): Promise<string> =>
  (await house.ask(openid, 'member', 'openCode', {})).codes[0]?.digits ?? ''
const scan = (openid: string, code: string, requestId?: string) =>
  house.call(openid, 'staff', 'resolveMemberCode', { code }, requestId)
const visitOf = async (shopper: string, staff = 'o-zhou'): Promise<OpenVisit> =>
  house.ask(staff, 'staff', 'resolveMemberCode', { code: await codeOf(shopper) })
const amount = (yuan: number) => ({
  sold: { kind: 'amount', amountFen: yuan * 100 } as const,
  couponId: null,
  dueFen: yuan * 100,
})
const later = (seconds: number) =>
  house.cloud.clock.to(new Date(house.cloud.clock.now() + seconds * 1000).toISOString())

beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  await house.employ('o-zhou', ['staff'], 'store-1')
  await house.employ('o-lin', ['staff'], 'store-1')
})
afterAll(() => house.close())

describe('a member code', () => {
  it('is eighteen digits, another every half minute, good for a minute, and handed out ahead', async () => {
    const { codes, now } = (await house.ask('o-shopper', 'member', 'openCode', {})) as MemberCodeSheet
    expect(codes).toHaveLength(10)
    expect(new Set(codes.map(({ digits }) => digits)).size).toBe(10)
    for (const { digits, fromAt, untilAt, goodUntilAt } of codes) {
      expect(digits).toMatch(/^\d{18}$/)
      expect([untilAt - fromAt, goodUntilAt - fromAt]).toEqual([30_000, 60_000])
    }
    expect(codes[0]?.fromAt).toBeLessThanOrEqual(now)
    expect(codes[0]?.untilAt).toBeGreaterThan(now)
  })

  it('tells the counter who stands there, and is used up by it', async () => {
    await house.ask('o-shopper', 'member', 'updateProfile', { nickname: '半夏' })
    const code = await codeOf('o-shopper')
    const visit = await house.ask('o-zhou', 'staff', 'resolveMemberCode', { code })
    expect(visit).toMatchObject({ nickname: '半夏', tier: { code: 'plain' }, needs: [], coupons: [] })
    expect(visit.expiresAt - visit.now).toBe(600_000)
    for (const staff of ['o-zhou', 'o-lin']) expect(await scan(staff, code)).toMatchObject({ code: 'member-code/used' })
  })

  it('answers the very same scan again, as when the first answer was lost', async () => {
    const code = await codeOf('o-lost')
    const first = await scan('o-zhou', code, 'the-same-scan')
    const again = await scan('o-zhou', code, 'the-same-scan')
    expect(first).toMatchObject({ ok: true })
    expect(again).toMatchObject({ data: { visitId: (first as { data: OpenVisit }).data.visitId } })
  })

  it('scanned by ten at once opens one visit', async () => {
    const code = await codeOf('o-crowd')
    const scans = await Promise.all(
      Array.from({ length: 10 }, (_, index) => scan(index % 2 ? 'o-zhou' : 'o-lin', code)),
    )
    expect(scans.filter(({ ok }) => ok)).toHaveLength(1)
    for (const no of scans.filter(({ ok }) => !ok)) expect(no).toMatchObject({ code: 'member-code/used' })
  })

  it('that is forged, of another secret, guessed or no code at all is refused', async () => {
    const { member } = await house.ask('o-shopper', 'member', 'openCenter', {})
    const cardNo = cardNoOf(CODE_SECRET, member.memberId, 0)
    const [forged] = memberCodes('a-guessed-secret', cardNo, house.cloud.clock.now(), 1)
    const [nobody] = memberCodes(CODE_SECRET, '00000000', house.cloud.clock.now(), 1)
    const good = await codeOf('o-shopper')
    const altered = good.slice(0, 17) + String((Number(good[17]) + 1) % 10)
    for (const code of [forged?.digits ?? '', nobody?.digits ?? '', altered, cardNo, '你好', '9'.repeat(18)])
      expect(await scan('o-zhou', code)).toMatchObject({ code: 'member-code/unknown' })
  })

  it('that was handed out ahead is refused until it is shown, and a screenshot after its minute', async () => {
    const { codes } = await house.ask('o-photo', 'member', 'openCode', {})
    expect(await scan('o-zhou', codes[3]?.digits ?? '')).toMatchObject({ code: 'member-code/early' })
    await later(61)
    expect(await scan('o-zhou', codes[0]?.digits ?? '')).toMatchObject({ code: 'member-code/expired' })
  })

  it('of one’s own cannot be scanned: nobody serves themselves', async () => {
    expect(await scan('o-zhou', await codeOf('o-zhou'))).toMatchObject({ code: 'member-code/own' })
  })
})

describe('recording a purchase', () => {
  it('by amount earns points at once on record, and says nothing about what will run out', async () => {
    const { visitId } = await visitOf('o-amount')
    const receipt = await house.ask('o-zhou', 'staff', 'recordPurchase', { visitId, ...amount(120) })
    expect(receipt).toMatchObject({ paidFen: 12_000, couponOffFen: 0, earnedPoints: 120 })
    const [purchase] = await house.documents<{ lines: unknown[]; channel: string }>('purchases', {
      _id: receipt.purchaseId,
    })
    expect(purchase).toMatchObject({ lines: [], channel: 'store', storeId: 'store-1' })
    expect((await house.ask('o-amount', 'member', 'openCenter', {})).points.pending).toBe(120)
  })

  it('by products takes the shop’s prices, whatever the phone believes', async () => {
    house.cloud.store.bulkInsert('products', [
      { _id: 'cat-food', v: 1, productId: 'cat-food', name: '猫粮', priceFen: 12_800, category: 'pet', sort: 1 },
    ])
    const { visitId } = await visitOf('o-lines')
    const sold = { kind: 'lines' as const, lines: [{ productId: 'cat-food', qty: 2 }] }
    const wrong = { visitId, sold, couponId: null, dueFen: 100 }
    expect(await house.call('o-zhou', 'staff', 'recordPurchase', wrong)).toMatchObject({
      code: 'purchase/due-changed',
      message: '应收金额变了，现在是 256.00 元，请核对后再确认。',
    })
    const receipt = await house.ask('o-zhou', 'staff', 'recordPurchase', { ...wrong, dueFen: 25_600 })
    const [purchase] = await house.documents('purchases', { _id: receipt.purchaseId })
    expect(purchase).toMatchObject({ lines: [{ productId: 'cat-food', name: '猫粮', qty: 2, paidFen: 25_600 }] })
  })

  it('a gold member pays the gold price for products at the counter too', async () => {
    const { visitId: first } = await visitOf('o-golden')
    await house.ask('o-zhou', 'staff', 'recordPurchase', { visitId: first, ...amount(2_100) })
    await later(31)
    const { visitId, price, tier } = await visitOf('o-golden')
    expect([tier.code, price?.priceOffBp]).toEqual(['gold', 500])
    const sold = { kind: 'lines' as const, lines: [{ productId: 'cat-food', qty: 1 }] }
    const told = { visitId, sold, couponId: null }
    expect(await house.call('o-zhou', 'staff', 'recordPurchase', { ...told, dueFen: 12_800 })).toMatchObject({
      details: { dueFen: 12_160 },
    })
    await house.ask('o-zhou', 'staff', 'recordPurchase', { ...told, dueFen: 12_160 })
  })

  it('the same receipt twice is one purchase with the same reply, even when the visit is over', async () => {
    const { visitId } = await visitOf('o-twice')
    const told = { visitId, receiptNo: 'A-1001', ...amount(80) }
    const replies = await Promise.all([1, 2, 3].map(() => house.ask('o-zhou', 'staff', 'recordPurchase', told)))
    await later(601)
    replies.push(await house.ask('o-zhou', 'staff', 'recordPurchase', told))
    for (const reply of replies) expect(reply).toEqual(replies[0])
    expect(await house.documents('points_entries', { 'cause.purchaseId': 'store-1:A-1001' })).toHaveLength(1)
  })

  it('the same receipt with another amount is refused', async () => {
    const { visitId } = await visitOf('o-other')
    await house.ask('o-zhou', 'staff', 'recordPurchase', { visitId, receiptNo: 'A-2', ...amount(80) })
    expect(
      await house.call('o-zhou', 'staff', 'recordPurchase', { visitId, receiptNo: 'A-2', ...amount(90) }),
    ).toMatchObject({ code: 'purchase/conflict' })
    const { visitId: another } = await visitOf('o-somebody-else')
    expect(
      await house.call('o-zhou', 'staff', 'recordPurchase', { visitId: another, receiptNo: 'A-2', ...amount(80) }),
    ).toMatchObject({ code: 'purchase/conflict' })
  })

  it('without a receipt number a visit is one purchase', async () => {
    const { visitId } = await visitOf('o-plain')
    const first = await house.ask('o-zhou', 'staff', 'recordPurchase', { visitId, ...amount(30) })
    expect(await house.ask('o-zhou', 'staff', 'recordPurchase', { visitId, ...amount(30) })).toEqual(first)
    expect(await house.call('o-zhou', 'staff', 'recordPurchase', { visitId, ...amount(31) })).toMatchObject({
      code: 'purchase/conflict',
    })
  })

  it('is done by who scanned, within ten minutes, and in no visit that never was', async () => {
    const { visitId } = await visitOf('o-late')
    const told = { visitId, ...amount(50) }
    expect(await house.call('o-lin', 'staff', 'recordPurchase', told)).toMatchObject({ code: 'visit/not-yours' })
    expect(await house.call('o-zhou', 'staff', 'recordPurchase', { ...told, visitId: 'x:1' })).toMatchObject({
      code: 'visit/not-found',
    })
    await later(601)
    expect(await house.call('o-zhou', 'staff', 'recordPurchase', told)).toMatchObject({ code: 'visit/expired' })
  })
})

describe('a refund at the counter', () => {
  it('takes points back by the receipt, once however often it is sent, and never more than was paid', async () => {
    const { visitId } = await visitOf('o-refund')
    await house.ask('o-zhou', 'staff', 'recordPurchase', { visitId, receiptNo: 'R-1', ...amount(100) })
    const requestId = newRequestId()
    const part = { receiptNo: 'R-1', refundedFen: 4_000 }
    for (const _ of [1, 2])
      expect(await house.call('o-zhou', 'staff', 'refundPurchase', part, requestId)).toMatchObject({
        data: { leftFen: 6_000 },
      })
    expect((await house.ask('o-refund', 'member', 'openCenter', {})).points.pending).toBe(60)
    expect(await house.call('o-lin', 'staff', 'refundPurchase', { ...part, refundedFen: 6_001 })).toMatchObject({
      code: 'purchase/over-refund',
    })
    expect(await house.call('o-lin', 'staff', 'refundPurchase', { ...part, receiptNo: 'none' })).toMatchObject({
      code: 'purchase/not-found',
    })
  })

  it('is for receipts of the own store only', async () => {
    await house.employ('o-far', ['staff'], 'store-2')
    expect(await house.call('o-far', 'staff', 'refundPurchase', { receiptNo: 'R-1', refundedFen: 1 })).toMatchObject({
      code: 'purchase/not-found',
    })
  })
})

describe('who may serve', () => {
  it('a shopper may not, and staff who left may no more', async () => {
    const code = await codeOf('o-shopper')
    const { visitId } = await visitOf('o-leaving', 'o-lin')
    expect(await scan('o-nosy', code)).toMatchObject({ code: 'request/not-allowed' })
    const [lin] = await house.documents<{ _id: string }>('staff', { name: 'o-lin' })
    house.cloud.store.clear('staff')
    house.cloud.store.bulkInsert('staff', [{ ...lin, leftAt: house.cloud.clock.now() }])
    expect(await scan('o-lin', code)).toMatchObject({ code: 'request/not-allowed' })
    expect(await house.call('o-lin', 'staff', 'recordPurchase', { visitId, ...amount(1) })).toMatchObject({
      code: 'request/not-allowed',
    })
  })
})

describe('what is to be seen to', () => {
  it('stands on the day of its own store until somebody says what came of it', async () => {
    await house.employ('o-tasks', ['staff'], 'store-9')
    const task = { taskId: 'survey:e1', kind: 'low-score', memberId: 'm1', title: '猫粮只得了 2 分', text: '受潮了' }
    const open = { state: 'open', openedAt: house.cloud.clock.now(), closedAt: null, closedBy: null, note: '' }
    house.cloud.store.bulkInsert('staff_tasks', [
      { _id: task.taskId, v: 1, ...task, storeId: 'store-9', ...open },
      { _id: 'survey:e2', v: 1, ...task, taskId: 'survey:e2', storeId: 'store-8', ...open },
    ])
    const tasks = async () => (await house.ask('o-tasks', 'staff', 'today', {})).tasks.map(({ taskId }) => taskId)
    expect(await tasks()).toEqual(['survey:e1'])
    expect(await house.call('o-tasks', 'staff', 'closeTask', { taskId: 'survey:e2', note: '' })).toMatchObject({
      code: 'task/not-found',
    })
    await house.ask('o-tasks', 'staff', 'closeTask', { taskId: 'survey:e1', note: '换了一包' })
    expect(await tasks()).toEqual([])
  })
})

describe('the day on record', () => {
  it('shows what I sold and what came to nothing, names masked, and nobody else’s', async () => {
    await house.employ('o-day', ['staff'], 'store-3')
    house.cloud.store.bulkInsert('stores', [{ _id: 'store-3', v: 1, storeId: 'store-3', name: '湖滨店' }])
    const { visitId } = await visitOf('o-shopper', 'o-day')
    await house.ask('o-day', 'staff', 'recordPurchase', { visitId, receiptNo: 'D-1', ...amount(66) })
    await scan('o-day', '1')
    const day = await house.ask('o-day', 'staff', 'today', {})
    expect(day).toMatchObject({ storeName: '湖滨店', sold: { count: 1, paidFen: 6_600 } })
    expect(day.lines).toMatchObject([
      { title: '扫会员码', problem: '不是会员码', amountFen: null },
      { title: '记一笔', note: '半＊', amountFen: 6_600, receiptNo: 'D-1', problem: null },
    ])
  })
})
