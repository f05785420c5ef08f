import type { InboxEntry } from '@domain/messaging/inbox'
import { openHouse, type House } from '../fixtures/house'

const NOON = Date.parse('2026-11-21T12:00:00+08:00')

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T20:00:00+08:00')
})
afterAll(() => house.close())

const memberIdOf = async (openid: string) => (await house.ask(openid, 'member', 'openCenter', {})).member.memberId

/** Puts so many messages into somebody's inbox; the later ones all in the same instant. */
async function fill(openid: string, count: number): Promise<void> {
  const memberId = await memberIdOf(openid)
  const entries = Array.from({ length: count }, (_, place): InboxEntry & { _id: string; v: number } => ({
    _id: `${openid}:${String(place).padStart(3, '0')}`,
    v: 1,
    entryId: `${openid}:${String(place).padStart(3, '0')}`,
    memberId,
    kind: 'order',
    title: `第 ${place} 条`,
    text: '包裹已经签收。',
    page: null,
    postedAt: NOON + Math.min(place, 10),
    readAt: null,
  }))
  house.cloud.store.bulkInsert('inbox_entries', entries)
}

const open = (openid: string, cursor?: string) =>
  house.ask(openid, 'messaging', 'openInbox', cursor === undefined ? {} : { cursor })

it('who has received nothing sees an empty inbox and hears of everything', async () => {
  expect(await open('o-new')).toMatchObject({
    lines: [],
    unread: 0,
    cursor: null,
    choices: { followUps: true, campaigns: true },
  })
})

it('reads on page by page, newest first, each message once, though many came in the same instant', async () => {
  await fill('o-many', 45)
  const seen: string[] = []
  let cursor: string | null | undefined
  do {
    const page = await open('o-many', cursor ?? undefined)
    seen.push(...page.lines.map(({ title }) => title))
    cursor = page.cursor
  } while (cursor !== null)
  expect(seen).toHaveLength(45)
  expect(new Set(seen).size).toBe(45)
  expect(seen[0]).toBe('第 44 条')
  expect(seen[44]).toBe('第 0 条')
})

it('a cursor of nonsense begins at the newest', async () =>
  expect((await open('o-many', 'nonsense')).lines[0]?.title).toBe('第 44 条'))

it('我的 says how many are unread; one that is read counts no more, read twice it is read once', async () => {
  await fill('o-reader', 3)
  const [first] = (await open('o-reader')).lines
  const input = { entryId: first?.entryId ?? '' }
  expect(await house.ask('o-reader', 'messaging', 'readInbox', input)).toEqual({ unread: 2 })
  expect(await house.ask('o-reader', 'messaging', 'readInbox', input)).toEqual({ unread: 2 })
  expect((await open('o-reader')).lines.map(({ isRead }) => isRead)).toEqual([true, false, false])
  expect((await house.ask('o-reader', 'member', 'openCenter', {})).unread).toBe(2)
})

it('everything at once means what had come when it was tapped', async () => {
  await fill('o-all', 3)
  const later = {
    entryId: 'o-all:later',
    memberId: await memberIdOf('o-all'),
    postedAt: house.cloud.clock.now() + 60_000,
  }
  house.cloud.store.bulkInsert('inbox_entries', [
    { _id: later.entryId, v: 1, kind: 'points', title: '后来的', text: '', page: null, readAt: null, ...later },
  ])
  expect(await house.ask('o-all', 'messaging', 'readInbox', { entryId: null })).toEqual({ unread: 1 })
})

it('nobody reads another’s', async () => {
  await fill('o-owner', 1)
  await house.ask('o-thief', 'messaging', 'readInbox', { entryId: 'o-owner:000' })
  expect((await open('o-owner')).unread).toBe(1)
  expect((await open('o-thief')).lines).toEqual([])
})

it('what somebody chooses to receive stays chosen', async () => {
  const choices = { followUps: false, campaigns: true }
  expect(await house.ask('o-chooser', 'messaging', 'chooseContact', choices)).toEqual(choices)
  expect((await open('o-chooser')).choices).toEqual(choices)
})
