import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { EJSON } from 'bson'
import type { MemberCenter } from '@contract/member'
import type { InboxPage } from '@contract/messaging'
import type { StaffToday } from '@contract/staff'
import { daysBetween, minuteOfDay, startOfDay } from '@domain/time'
import type { Cloud } from '../cloud'
import { characters } from '../demo/characters'
import { generateShop } from '../demo/generate-shop'
import { walkToReminder } from '../page/walk-to-reminder'
import { callAction } from './call-action'
import { SIZE } from './seed-demo'
import { startDemo, type DemoOptions } from './start-demo'

const MEMBERS = 100
const EVENING = '2026-11-21T20:00:00+08:00'
const dataDir = mkdtempSync(path.join(tmpdir(), 'demo-'))
const options: DemoOptions = { port: 0, dataDir, parts: ['functions'], timersInRealTime: false, members: MEMBERS }
const shop = generateShop({ ...SIZE, members: MEMBERS, endOn: '2026-11-21' })
let cloud: Cloud

jest.setTimeout(180_000)
beforeAll(async () => {
  cloud = await startDemo({ ...options, clockIso: EVENING })
})
afterAll(async () => {
  await cloud.stop()
  rmSync(dataDir, { recursive: true })
})

type CampaignInDemo = {
  readonly state: string
  readonly problems: readonly string[]
  readonly result: { readonly reached: number; readonly treated: { readonly buyers: number } | null }
}

const centerOf = (openid: string) => callAction<MemberCenter>(cloud, { openid, area: 'member', action: 'openCenter' })

test('the whole shop is there, through its own doors', async () => {
  const past = { purchasedAt: { $lt: startOfDay('2026-11-21') } }
  expect(await cloud.store.count('purchases', past)).toBe(shop.purchases.length)
  expect(await cloud.store.count('products', {})).toBe(60)
  const buyers = new Set(shop.purchases.map(({ customerId }) => customerId)).size
  expect(await cloud.store.count('members', { purchaseSeq: { $gt: 0 } })).toBe(buyers)
})

test('半夏 holds a gold card, runs out of cat food in about five days, and has agreed on her coffee', async () => {
  const { member, tier, points, plans } = await centerOf('demo-banxia')
  expect([member.nickname, tier.code]).toEqual(['半夏', 'gold'])
  expect(points.available).toBeGreaterThan(1000)
  const [catFood, coffee] = plans
  expect(catFood).toMatchObject({ productId: 'cat-food-chicken-2kg', reminder: { state: 'none' } })
  expect(Math.abs((catFood?.daysLeft ?? 99) - 5)).toBeLessThanOrEqual(1)
  expect(coffee).toMatchObject({ productId: 'coffee-beans-house-250g', reminder: { state: 'agreed' } })
})

test('木子 holds silver and runs out of towels tomorrow; 青禾 holds diamond', async () => {
  const muzi = await centerOf('demo-muzi')
  expect([muzi.tier.code, muzi.plans[0]?.productId, muzi.plans[0]?.daysLeft]).toEqual(['silver', 'cotton-towel-6', 1])
  expect((await centerOf('demo-qinghe')).tier.code).toBe('diamond')
})

test('周师傅 stands at the counter of 湖滨店 and has recorded the first customers of the day', async () => {
  const day = await callAction<StaffToday>(cloud, { openid: 'demo-zhou', area: 'staff', action: 'today' })
  expect(day).toMatchObject({ name: '周师傅', storeName: '松间日用 · 湖滨店', sold: { count: 3, paidFen: 45_150 } })
})

test('阿树 has never been here', () => {
  expect(cloud.world.people.find('demo-ashu')).toBeNull()
})

test('what the product expects is near the truth: half of all plans are within a fifth of the true cycle', async () => {
  const open = shop.truth.pairs.filter(({ nextNeedOn }) => nextNeedOn !== null)
  const people = [...new Set(open.map(({ openid }) => openid))].slice(0, 50)
  const errors: number[] = []
  for (const openid of people)
    for (const { productId, dueOn } of (await centerOf(openid)).plans) {
      const truth = open.find((pair) => pair.openid === openid && pair.productId === productId)
      if (truth?.nextNeedOn) errors.push(Math.abs(daysBetween(truth.nextNeedOn, dueOn)) / truth.cycleDays)
    }
  expect(errors.length).toBeGreaterThan(30)
  expect(errors.sort((a, b) => a - b)[Math.floor(errors.length / 2)]).toBeLessThan(0.2)
})

test('半夏 has mail and a question waiting; one campaign runs, one was turned back, one is over', async () => {
  const inbox = await callAction<InboxPage>(cloud, { openid: 'demo-banxia', area: 'messaging', action: 'openInbox' })
  expect(new Set(inbox.lines.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3)
  expect(inbox.lines.map(({ title }) => title)).toContain('松间拼配咖啡豆用得还顺手吗')
  expect((await centerOf('demo-banxia')).campaign?.title).toBe('天冷了，热茶备好了')
  const texts = await cloud.store.find({ collection: 'campaigns', filter: {}, limit: 10 })
  const campaigns = texts.map((text) => EJSON.parse(text, { relaxed: true }) as CampaignInDemo)
  const byState = new Map(campaigns.map((campaign) => [campaign.state, campaign]))
  expect([...byState.keys()].sort()).toEqual(['finished', 'rejected', 'running'])
  expect(byState.get('rejected')?.problems).toHaveLength(3)
  expect(byState.get('running')?.result.reached).toBeGreaterThan(10)
  expect(byState.get('finished')?.result).toMatchObject({ uplift: expect.stringMatching(/。$/) as string })
  expect(byState.get('finished')?.result.treated?.buyers).toBeGreaterThan(0)
})

test('with the clock walked on, the coffee 半夏 agreed on is on her phone in the morning, and 木子 gets nothing', async () => {
  expect(await walkToReminder(cloud, characters, 'demo-muzi')).toBe(false)
  expect(await walkToReminder(cloud, characters, 'demo-banxia')).toBe(true)
  const [message, ...others] = cloud.world.phones.of('demo-banxia')
  expect(others).toEqual([])
  expect(message?.fields.map(({ value }) => value).join()).toContain('松间拼配咖啡豆')
  expect(minuteOfDay(message?.at ?? 0)).toBeGreaterThanOrEqual(9 * 60)
  expect(cloud.world.phones.of('demo-muzi')).toEqual([])
})

test('--fresh on data that a running cloud has is refused and throws nothing away', async () => {
  const kept = readdirSync(dataDir).sort()
  await expect(startDemo({ ...options, fresh: true })).rejects.toThrow(`another local cloud is running on ${dataDir}`)
  expect(readdirSync(dataDir).sort()).toEqual(kept)
})

test('a second start keeps everything and fills in nothing', async () => {
  const before = cloud.store.listCollections()
  await cloud.stop()
  cloud = await startDemo(options)
  expect(cloud.store.listCollections()).toEqual(before)
  expect((await centerOf('demo-banxia')).tier.code).toBe('gold')
})
