import type { TracePage } from '@contract/privacy'
import { tracedCollections } from '../../cloudfunctions/shared/usecases/privacy/trace-table'
import { runThrough } from '../cloud/start/run-through'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  const days = ['2026-08-20', '2026-09-20', '2026-10-20']
  await house.sendOrders(
    batch(
      days.map((on) => order('banxia', on, 'cat-food')),
      true,
    ),
  )
  await house.sendOrders(batch([order('qinghe', '2026-10-02', 'cat-food')], true))
  memberId = (await house.ask(openid, 'member', 'openCenter', {})).member.memberId
  await house.ask(openid, 'member', 'updateProfile', { nickname: '半夏' })
  await house.ask(openid, 'privacy', 'giveConsent', { kind: 'profile', isGiven: true })
  await house.ask(openid, 'community', 'writePost', { text: '三个月了', productId: 'cat-food', fileIds: [] })
  await house.answerPanel(openid, 'replenishment-due', 'accept')
})
afterAll(() => house.close())

const openid = 'o-banxia'
let memberId = ''
/** Where an id that leads nowhere may stand: that somebody left, and sums on which models are fitted. */
const nameless = ['erasures', 'buyer_samples']

/** Every document of every collection that says a text anywhere. */
async function saying(text: string): Promise<readonly string[]> {
  const names = house.cloud.store.listCollections().map(({ name }) => name)
  return names.flatMap((name) =>
    [...house.cloud.store.documents(name)].filter((document) => document.includes(text)).map(() => name),
  )
}

async function exportAll(): Promise<readonly TracePage['pieces'][number][]> {
  const pieces: TracePage['pieces'][number][] = []
  for (let cursor: string | null | undefined = undefined; cursor !== null;) {
    const page: TracePage = await house.ask(openid, 'privacy', 'exportTraces', cursor === undefined ? {} : { cursor })
    pieces.push(...page.pieces)
    cursor = page.cursor
  }
  return pieces
}

it('says what is kept, how much of it and why', async () => {
  const page = await house.ask(openid, 'privacy', 'openPrivacy', {})
  expect(page.kept.find(({ what }) => what === '消费记录')).toMatchObject({ count: 3 })
  expect(page.kept.find(({ what }) => what === '社区内容')).toMatchObject({ count: 1 })
  expect(page.consents).toEqual([
    { kind: 'profile', isGiven: true, since: '2026-11-21' },
    { kind: 'personal-picks', isGiven: true, since: null },
  ])
})

it('hands everything out that names the member, and nothing of anybody else', async () => {
  const pieces = await exportAll()
  const named = (await saying(memberId)).filter((name) =>
    tracedCollections.some(({ collection }) => collection === name),
  )
  expect(new Set(pieces.map(({ collection }) => collection))).toEqual(new Set(named))
  expect(JSON.stringify(pieces)).not.toContain('qinghe')
})

it('saving a name is agreeing that it is kept; taken back, the name is gone', async () => {
  const isGiven = async () => (await house.ask('o-shy', 'privacy', 'openPrivacy', {})).consents[0]?.isGiven
  expect(await isGiven()).toBe(false)
  await house.ask('o-shy', 'member', 'updateProfile', { nickname: '小满' })
  expect(await isGiven()).toBe(true)
  await house.ask('o-shy', 'privacy', 'giveConsent', { kind: 'profile', isGiven: false })
  const { member } = await house.ask('o-shy', 'member', 'openCenter', {})
  expect(member.nickname).toMatch(/^微信用户 /)
})

it('nobody leaves by a slip of the finger', async () =>
  expect(await house.call(openid, 'privacy', 'leave', { sure: 'yes' } as never)).toMatchObject({
    code: 'request/invalid',
  }))

it('who leaves is gone from every collection, and what they bought stays in the books without them', async () => {
  const before = await house.documents<{ paidFen: number }>('purchases')
  await house.ask(openid, 'privacy', 'leave', { sure: 'delete-everything' })
  expect((await saying(memberId)).filter((name) => !nameless.includes(name))).toEqual([])
  expect((await saying(openid)).filter((name) => !nameless.includes(name))).toEqual([])
  const after = await house.documents<{ paidFen: number }>('purchases')
  expect(after.map(({ paidFen }) => paidFen)).toEqual(before.map(({ paidFen }) => paidFen))
})

it('who comes back is new: no points, no level, no purchases', async () => {
  const center = await house.ask(openid, 'member', 'openCenter', {})
  expect(center.member.memberId).not.toBe(memberId)
  expect(center.points.available + center.points.pending).toBe(0)
  expect(center.plans).toEqual([])
})

it('what was broken off while somebody left, the night finishes', async () => {
  const { member } = await house.ask('o-qinghe', 'member', 'openCenter', {})
  const erasure = { memberId: member.memberId, goneId: 'm-gone', askedAt: house.cloud.clock.now(), doneAt: null }
  house.cloud.store.bulkInsert('erasures', [{ _id: member.memberId, v: 1, ...erasure }])
  await runThrough(house.cloud, 'job-settle')
  expect((await saying(member.memberId)).filter((name) => !nameless.includes(name))).toEqual([])
  expect(await house.documents('erasures', { doneAt: null })).toEqual([])
})

it('who works for the shop is told to have that ended first', async () => {
  await house.employ('o-clerk', ['staff'])
  expect(await house.call('o-clerk', 'privacy', 'leave', { sure: 'delete-everything' })).toMatchObject({
    code: 'privacy/works-here',
  })
})
