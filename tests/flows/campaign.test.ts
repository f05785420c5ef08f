import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { StoredExposure } from '../../cloudfunctions/shared/usecases/context/campaign'
import { runThrough } from '../cloud/start/run-through'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'

const EXAMPLES = path.resolve(__dirname, '../../config/database/campaign.example.jsonl')
const SILENT = Array.from({ length: 30 }, (_, place) => `silent${place}`)
const OTHERS = ['fresh0', 'fresh1', 'tea0', 'tea1']

let house: House
const memberIds = new Map<string, string>()

beforeAll(async () => {
  house = await openHouse('2026-11-30T12:00:00+08:00')
  house.cloud.store.bulkInsert('products', [product('coffee-house', 'coffee'), product('oolong', 'tea')])
  await house.sendOrders(
    batch([
      ...SILENT.map((person) => order(person, '2026-09-20', 'coffee-house')),
      ...['fresh0', 'fresh1'].map((person) => order(person, '2026-11-20', 'coffee-house')),
      ...['tea0', 'tea1'].map((person) => order(person, '2026-09-20', 'oolong')),
    ]),
  )
  for (const person of [...SILENT, ...OTHERS])
    memberIds.set(person, (await house.ask(`o-${person}`, 'member', 'openCenter', {})).member.memberId)
  await runThrough(house.cloud, 'job-predict')
})
afterAll(() => house.close())

const product = (productId: string, category: string) => ({
  _id: productId,
  v: 1,
  productId,
  name: productId,
  pack: '1 份',
  category,
  categoryName: category,
  pictureUrl: null,
  priceFen: 6_800,
  cycleDays: null,
  sort: 1,
})

type Written = { readonly state: string; readonly problems?: readonly string[]; readonly result?: Result }
type Result = {
  readonly reached: number
  readonly heldOut: number
  readonly treated: { readonly members: number; readonly buyers: number } | null
  readonly uplift: string
}

const edit = (changed: object) =>
  house.cloud.store.update({
    collection: 'campaigns',
    filter: { _id: 'winter-tea' },
    update: { $set: changed },
    multi: false,
    merge: true,
    upsert: false,
  })
const written = async () => (await house.documents<Written>('campaigns', { _id: 'winter-tea' }))[0]
const exposures = () => house.documents<StoredExposure>('exposures', { experimentCode: 'campaign:winter-tea' })
const tick = () => house.cloud.runTimer('job-campaigns')

it('the example of the house is imported line by line, and left alone while it is a draft', async () => {
  const lines = readFileSync(EXAMPLES, 'utf8').trim().split('\n')
  house.cloud.store.bulkInsert(
    'campaigns',
    lines.map((line) => JSON.parse(line) as { readonly _id: string }),
  )
  await tick()
  expect((await written())?.state).toBe('draft')
})

it('submitted it is scheduled for its day', async () => {
  await edit({ state: 'submitted' })
  await tick()
  expect(await written()).toMatchObject({ state: 'scheduled', problems: [] })
  expect(await exposures()).toEqual([])
})

it('on its day it reaches those it is for: bought coffee in half a year, and not in the last month', async () => {
  await house.cloud.clock.to('2026-12-01T10:30:00+08:00', { maxTicksPerDay: 12 })
  await tick()
  const dealt = await exposures()
  expect(dealt.map(({ memberId }) => memberId).sort()).toEqual(SILENT.map((one) => memberIds.get(one)).sort())
  const { state, result } = (await written()) ?? {}
  expect(state).toBe('running')
  expect((result?.reached ?? 0) + (result?.heldOut ?? 0)).toBe(SILENT.length)
})

it('while it runs it tells every hour who has bought, and draws no conclusion yet', async () => {
  const treated = new Set((await exposures()).filter(({ arm }) => arm === 'treated').map(({ memberId }) => memberId))
  const buyers = SILENT.filter((person) => treated.has(memberIds.get(person) ?? '')).slice(0, 5)
  await house.cloud.clock.to('2026-12-01T12:30:00+08:00', { maxTicksPerDay: 12 })
  await house.sendOrders(
    batch(
      buyers.map((person) => order(person, '2026-12-01', 'oolong')),
      true,
    ),
  )
  await house.cloud.clock.to('2026-12-01T14:00:00+08:00', { maxTicksPerDay: 12 })
  await tick()
  const { result } = (await written()) ?? {}
  expect(result?.treated).toMatchObject({ members: treated.size, buyers: 5 })
  expect(result?.uplift).toMatch(/^(数据还不够|对照组或活动组里还没有人)/)
})

it('taken back by hand it ends: the card is gone, the last report stands', async () => {
  await edit({ state: 'cancelled' })
  await tick()
  expect(await written()).toMatchObject({ state: 'cancelled', result: { treated: { buyers: 5 } } })
  for (const person of SILENT.slice(0, 3))
    expect((await house.ask(`o-${person}`, 'member', 'openCenter', {})).campaign).toBeNull()
})
