import { startTrialCloud, stopTrialClouds } from '../../trial-cloud'
import type { Cloud } from '../../cloud'
import type { GrantLine, Overview } from './overview'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startTrialCloud({
    pages: () => ({ 'GET /local/people': () => ({ status: 200, headers: {}, body: '' }) }),
  })
})
afterAll(stopTrialClouds)

const get = (path: string) => fetch(cloud.url + path, { redirect: 'manual' })
const overview = async () => (await (await get('/local/overview')).json()) as Overview

test('every cloud has its console, one page with its styles and its script inside', async () => {
  const page = await (await get('/local')).text()
  expect(page).toMatch(/<style>[^<]*--brand/)
  expect(page).toMatch(/<script>.{500,}<\/script>/s)
  expect(page).not.toMatch(/src="http|href="http|<!-- s/)
  expect((await get('/local/')).headers.get('location')).toBe('/local')
})

test('a call is seen: who came, what ran', async () => {
  expect(await overview()).toMatchObject({
    people: [],
    peopleCount: 0,
    waitingPayments: 0,
    faultRules: 0,
    hasPhonePage: false,
  })
  await cloud.call('whoami', {}, 'o-anna')
  const seen = await overview()
  expect(seen.people).toMatchObject([{ openid: 'o-anna', messages: 0 }])
  expect(seen.functions.find(({ name }) => name === 'whoami')).toMatchObject({ runs: 1, failures: 0 })
  expect(seen.collections).toContainEqual({ name: 'guestbook', documents: 0, permission: 'ADMINONLY' })
})

test('whoever came last stands first, and the cloud says itself what an index would mend', async () => {
  for (const openid of ['o-1', 'o-2']) await cloud.call('whoami', {}, openid)
  expect((await overview()).people.slice(0, 2).map(({ openid }) => openid)).toEqual(['o-2', 'o-1'])
  cloud.store.bulkInsert(
    'heartbeats',
    Array.from({ length: 1_500 }, (_one, n) => ({ n })),
  )
  await cloud.store.find({ collection: 'heartbeats', filter: { n: 7 } })
  const { notices } = (await (await get('/local/logs')).json()) as { notices: { text: string }[] }
  expect(notices[0]?.text).toContain('heartbeats {n}: read 1500 documents')
})

test('what somebody has allowed is counted by template, and nobody may be asked after without a name', async () => {
  const body = JSON.stringify({ openid: 'o-bert', tmplId: 'tmpl-coupon', answer: 'accept' })
  await fetch(`${cloud.url}/local/subscribe`, { method: 'POST', body })
  const { grants } = (await (await get('/local/grants?openid=o-bert')).json()) as { grants: GrantLine[] }
  expect(grants.map(({ title, left }) => [title, left])).toEqual([
    ['补货提醒', 0],
    ['优惠券到期', 1],
  ])
  expect((await get('/local/grants?openid=a%20b')).status).toBe(400)
})
