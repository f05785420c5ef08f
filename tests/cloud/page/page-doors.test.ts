import type { Cloud } from '../cloud'
import { characters } from '../demo/characters'
import { startTrialCloud, trialTemplate } from '../trial-cloud'
import type { Board, PersonView } from './board'
import { appDoor } from './app-door'
import { pageDoors } from './page-doors'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startTrialCloud({ pages: (running) => ({ ...pageDoors(running), 'GET /': appDoor(__filename) }) })
})
afterAll(() => cloud.stop())

const get = (path: string) => fetch(cloud.url + path, { redirect: 'manual' })
const post = (path: string, body: object) => fetch(cloud.url + path, { method: 'POST', body: JSON.stringify(body) })
const boardOf = async (openid: string) => (await (await get(`/local/board?openid=${openid}`)).json()) as Board

test.each(['/local/phone-page', '/local/who'])('%s is one page with its styles and its script inside', async (path) => {
  const page = await (await get(path)).text()
  expect(page).toContain('<title>')
  expect(page).toMatch(/<style>[^<]*--brand/)
  expect(page).toMatch(/<script>.{500,}<\/script>/s)
  expect(page).not.toMatch(/src="http|href="http|<!-- s/)
})

test('the people are those of the demo shop, and who never came is not asked after', async () => {
  const { people } = (await (await get('/local/people')).json()) as { people: PersonView[] }
  expect(people.map(({ nickname }) => nickname)).toEqual(characters.map(({ nickname }) => nickname))
  expect(people[2]).toMatchObject({ nickname: '阿树', tier: null, when: '第一次来', remindOn: null })
  expect(cloud.world.people.all()).toEqual([])
})

test('a tap on 允许 is seen, and so is every timer', async () => {
  await post('/local/subscribe', { openid: 'demo-muzi', tmplId: trialTemplate.tmplId, answer: 'accept' })
  const board = await boardOf('demo-muzi')
  expect(board.templates).toContainEqual({ tmplId: trialTemplate.tmplId, title: '补货提醒', left: 1 })
  expect(board.timers.map(({ name }) => name)).toEqual(
    cloud.functions().flatMap(({ name, timer }) => (timer ? [name] : [])),
  )
  expect((await boardOf('demo-ashu')).templates[0]?.left).toBe(0)
})

test('nobody walks to a reminder that nobody agreed on', async () => {
  const before = cloud.clock.now()
  expect(await (await post('/local/walk', { openid: 'demo-ashu' })).json()).toEqual({ ok: true, arrived: false })
  expect(cloud.clock.now() - before).toBeLessThan(60_000)
  expect((await post('/local/walk', { openid: 'not an openid' })).status).toBe(400)
})

test('who opens the app without saying who they are is asked first', async () => {
  const stranger = await get('/')
  expect([stranger.status, stranger.headers.get('location')]).toEqual([302, '/local/who'])
  expect((await get('/?openid=demo-banxia')).status).toBe(200)
})

test('any other member who has been here can be looked at too, and nobody who has not', async () => {
  const peopleWith = async (openid: string) =>
    ((await (await get(`/local/people?openid=${openid}`)).json()) as { people: PersonView[] }).people
  expect(await peopleWith('o-nobody')).toHaveLength(characters.length)
  await post('/local/subscribe', { openid: 'o-somebody', tmplId: trialTemplate.tmplId, answer: 'accept' })
  expect((await peopleWith('o-somebody')).at(-1)).toMatchObject({ openid: 'o-somebody', remindOn: null })
})
