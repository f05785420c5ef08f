import { dayOf } from '@domain/time'
import type { PointsEntry } from '@domain/points/entry'
import { differencesIn, letEarn, putGifts } from '../fixtures/gifts'
import { newRequestId, openHouse, type House } from '../fixtures/house'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  for (const openid of ['o-first', 'o-second']) await house.employ(openid, ['operator'])
})
afterAll(() => house.close())

/** Moves time on with few ticks: the nights that matter are called by name. */
const THINNED = { maxTicksPerDay: 1 }
const oneNight = async () => {
  await house.cloud.clock.advance('P1D', THINNED)
  await house.cloud.runTimer('job-settle')
}
const idOfMember = async (openid: string) => (await house.ask(openid, 'member', 'openCenter', {})).member.memberId
const balanceOf = async (openid: string) => (await house.ask(openid, 'points', 'openAccount', {})).balance.available

describe('signing in', () => {
  it('brings points once a business day, however many taps; the same tap is answered the same', async () => {
    const before = await house.ask('o-yi', 'points', 'openSignIn', {})
    expect(before).toMatchObject({ streakDays: 0, isDone: false, earnedPoints: null, nextPoints: 1 })
    const requestId = newRequestId()
    const taps = await Promise.all([
      ...Array.from({ length: 6 }, () => house.call('o-yi', 'points', 'signIn', {}, requestId)),
      ...Array.from({ length: 6 }, () => house.call('o-yi', 'points', 'signIn', {})),
    ])
    const good = taps.filter((tap) => tap.ok)
    expect(good.every((tap) => tap.ok && tap.data.isDone && tap.data.earnedPoints === 1)).toBe(true)
    expect([1, 6]).toContain(good.length)
    expect(taps.filter((tap) => !tap.ok && tap.code === 'sign-in/done')).toHaveLength(12 - good.length)
    expect(await balanceOf('o-yi')).toBe(1)
  })

  it('brings more day after day, begins anew after a day left out', async () => {
    await house.cloud.clock.to('2026-11-22T23:59:00+08:00', THINNED)
    expect(await house.ask('o-yi', 'points', 'signIn', {})).toMatchObject({ streakDays: 2, earnedPoints: 1 })
    await house.cloud.clock.to('2026-11-23T00:01:00+08:00', THINNED)
    expect(await house.ask('o-yi', 'points', 'signIn', {})).toMatchObject({ streakDays: 3, earnedPoints: 2 })
    await house.cloud.clock.to('2026-11-25T09:00:00+08:00', THINNED)
    expect(await house.ask('o-yi', 'points', 'openSignIn', {})).toMatchObject({ streakDays: 0, isDone: false })
    expect(await house.ask('o-yi', 'points', 'signIn', {})).toMatchObject({ streakDays: 1, earnedPoints: 1 })
    expect(await balanceOf('o-yi')).toBe(5)
  })

  it('counts against the budget of the month, spread so that many can sign in at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, place) => house.ask(`o-crowd-${place}`, 'points', 'signIn', {})))
    const portions = await house.documents<{ month: string; issuedPoints: number }>('ways_budgets')
    expect(portions.every(({ month }) => month === '2026-11')).toBe(true)
    expect(portions.reduce((total, { issuedPoints }) => total + issuedPoints, 0)).toBe(17)
  })
})

describe('points by hand', () => {
  const adjust = (openid: string, points: number, memberId: string, requestId = newRequestId()) =>
    house.call(openid, 'points', 'proposeAdjustment', { memberId, points, reason: '补偿碎了的碗' }, requestId)

  it('within the limit come at once, with the reason in the inbox; the same request again is the same', async () => {
    const memberId = await idOfMember('o-bowl')
    const requestId = newRequestId()
    const replies = await Promise.all([1, 2, 3].map(() => adjust('o-first', 300, memberId, requestId)))
    expect(replies.every((reply) => reply.ok && reply.data.state === 'applied')).toBe(true)
    expect(await balanceOf('o-bowl')).toBe(300)
    const inbox = await house.ask('o-bowl', 'messaging', 'openInbox', {})
    expect(inbox.lines).toMatchObject([{ title: '补给您 300 积分', text: '原因：补偿碎了的碗' }])
    const { lines } = await house.ask('o-bowl', 'points', 'openAccount', {})
    expect(lines[0]).toMatchObject({ title: '客服补给', note: '补偿碎了的碗', points: 300 })
  })

  it('above it wait for a second person; who proposed them cannot be that', async () => {
    const memberId = await idOfMember('o-large')
    const made = await house.ask('o-first', 'points', 'proposeAdjustment', {
      memberId,
      points: 5_000,
      reason: '旧系统的余额',
    })
    expect(made).toMatchObject({ state: 'waiting', mayConfirm: false })
    expect(await balanceOf('o-large')).toBe(0)
    const decision = { adjustmentId: made.adjustmentId, decision: 'applied' } as const
    expect(await house.call('o-first', 'points', 'decideAdjustment', decision)).toMatchObject({
      code: 'adjustment/second-person',
    })
    const list = await house.ask('o-second', 'points', 'listAdjustments', {})
    expect(list.waiting).toMatchObject([{ adjustmentId: made.adjustmentId, mayConfirm: true }])
    const yes = await Promise.all([1, 2, 3].map(() => house.call('o-second', 'points', 'decideAdjustment', decision)))
    expect(yes.every((reply) => reply.ok && reply.data.isSecond)).toBe(true)
    expect(await balanceOf('o-large')).toBe(5_000)
  })

  it('never make a debt, and never reach nobody', async () => {
    const memberId = await idOfMember('o-bowl')
    expect(await adjust('o-first', -301, memberId)).toMatchObject({ code: 'points/insufficient' })
    expect(await adjust('o-first', 5, 'nobody')).toMatchObject({ code: 'member/not-found' })
    expect(await adjust('o-first', 0, memberId)).toMatchObject({ code: 'request/invalid' })
    expect(await balanceOf('o-bowl')).toBe(300)
  })

  it('rejected by the other they stay undone', async () => {
    const memberId = await idOfMember('o-large')
    const { adjustmentId } = await house.ask('o-first', 'points', 'proposeAdjustment', {
      memberId,
      points: -2_000,
      reason: '记错了',
    })
    await house.ask('o-second', 'points', 'decideAdjustment', { adjustmentId, decision: 'rejected' })
    const late = { adjustmentId, decision: 'applied' } as const
    expect(await house.call('o-second', 'points', 'decideAdjustment', late)).toMatchObject({
      code: 'adjustment/closed',
    })
    expect(await balanceOf('o-large')).toBe(5_000)
    const { decided, waiting } = await house.ask('o-first', 'points', 'listAdjustments', {})
    expect(waiting).toEqual([])
    expect(decided.map(({ points, state, decidedByName }) => [points, state, decidedByName])).toEqual([
      [-2_000, 'rejected', 'o-second'],
      [5_000, 'applied', 'o-second'],
      [300, 'applied', 'o-first'],
    ])
    expect(decided[0]).toMatchObject({ proposedByName: 'o-first', reason: '记错了' })
    expect(decided.every(({ memberName }) => memberName.includes('＊'))).toBe(true)
  })
})

describe('the ledger’s own check', () => {
  it('finds nothing where nobody has meddled', async () => {
    putGifts(house, [{ giftId: 'mug', points: 100, left: 9 }])
    await letEarn(house, 'honest', 500)
    const { redemptionId } = await house.ask('o-honest', 'gift', 'redeemGift', { giftId: 'mug' })
    await house.ask('o-honest', 'gift', 'cancelOrder', { redemptionId })
    await oneNight()
    expect(await house.documents('ledger_problems')).toEqual([])
    expect(await differencesIn(house)).toEqual([])
  })

  it.each([
    ['its points', { points: 7_000 }],
    ['the reason', { cause: { by: 'operator', actorId: 'x', reason: '没有这回事' } }],
    ['the day', { at: 1_700_000_000_000 }],
    ['where it went', { to: 'pending' }],
  ])(
    'an entry edited behind its back, %s: the night names account and entry; put right, it is taken off',
    async (_, edit) => {
      const memberId = await idOfMember('o-honest')
      const [entry] = await house.documents<PointsEntry & { _id: string }>('points_entries', {
        accountId: memberId,
        kind: 'redeem',
      })
      if (!entry) throw new Error('no entry to edit')
      const replace = (document: object) => {
        house.cloud.store.clear('points_entries')
        return house.cloud.store.bulkInsert('points_entries', [document, ...others] as never)
      }
      const others = (await house.documents<PointsEntry & { _id: string }>('points_entries')).filter(
        ({ _id }) => _id !== entry._id,
      )
      replace({ ...entry, ...edit })
      await oneNight()
      const { problems } = await house.ask('o-first', 'points', 'listProblems', {})
      expect(problems.map(({ accountId }) => accountId)).toEqual([memberId])
      expect(problems[0]?.memberName).toContain('＊')
      expect(problems[0]?.differences).toContainEqual(
        expect.objectContaining({
          kind: 'hash',
          entryId: entry.entryId,
          entry: expect.objectContaining({ title: expect.any(String) as string }) as object,
        }) as object,
      )
      replace(entry)
      await oneNight()
      expect(await house.ask('o-first', 'points', 'listProblems', {})).toMatchObject({
        problems: [],
        verifiedOn: dayOf(house.cloud.clock.now()),
      })
    },
  )
})

it('30 and 7 days before points lapse their member reads of it, once each, also when a night was left out', async () => {
  const later = await openHouse('2027-11-02T03:00:00+08:00')
  try {
    await letEarn(later, 'lapsing', 640, '2026-11-10')
    const told = async () =>
      (await later.ask('o-lapsing', 'messaging', 'openInbox', {})).lines
        .filter(({ kind }) => kind === 'points')
        .map(({ title }) => title)
    await later.cloud.runTimer('job-settle')
    expect(await told()).toEqual(['640 积分 11月30日过期'])
    for (const instant of ['2027-11-24T03:00:00+08:00', '2027-11-25T03:00:00+08:00']) {
      await later.cloud.clock.to(instant, { maxTicksPerDay: 1 })
      await later.cloud.runTimer('job-settle')
    }
    expect(await told()).toEqual(['640 积分 11月30日过期', '640 积分 11月30日过期'])
  } finally {
    await later.close()
  }
})
