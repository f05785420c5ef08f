import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser'
import { openDemo, type Demo } from './demo'
import { openPhone, settle, type PhonePage } from './phone-page'
import { ask } from './scenes'

const operator = 'demo-xiaoman'

let demo: Demo
let browser: Browser
let phone: PhonePage

beforeAll(async () => {
  demo = await openDemo(['functions', 'h5'])
  browser = await launchBrowser()
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  await phone?.close()
  await browser?.close()
  await demo?.close()
})

const tap = (words: string | RegExp) => phone.page.getByText(words).last().tap()
const shows = (words: string | RegExp) => phone.page.getByText(words).last().waitFor()
/** How many the card says are found. */
const found = async () => Number((await phone.page.locator('.audience__number').last().innerText()).replace(',', ''))

test('小满 finds the ready segments and her own from 经营', async () => {
  phone = await openPhone(browser, demo.cloud.url, 'packages/operator/dashboard/index', { openid: operator })
  await phone.page.getByRole('link', { name: '人群' }).tap()
  await shows('咖啡该补了')
  await shows('睡眠期')
})

test('she starts from who sleeps, and each condition more finds fewer', async () => {
  await tap('睡眠期')
  await shows('生命周期是睡眠期')
  await shows('单看这条')
  const asleep = await found()
  await tap('加一个条件')
  await tap('累计消费')
  await phone.page.getByLabel('最少').locator('input').fill('800')
  await tap('好了')
  await shows('累计消费 800 元以上')
  await phone.page.getByText('单看这条').nth(1).waitFor()
  const rich = await found()
  expect(asleep).toBeGreaterThan(rich)
  expect(rich).toBeGreaterThan(0)
})

test('kept under a name it stands in the list, and a campaign can be told of it', async () => {
  await phone.page.getByLabel('人群的名字').locator('input').fill('睡着的大客')
  await phone.page.getByRole('button', { name: '保存', exact: true }).tap()
  await shows('生命周期是睡眠期，并且累计消费 800 元以上')
  const { own } = await ask<{ own: { name: string }[] }>(demo, operator, 'segment', 'listSegments')
  expect(own.map(({ name }) => name)).toEqual(expect.arrayContaining(['睡着的大客', '咖啡该补了']))
})

test('and it can be let go again', async () => {
  await tap('睡着的大客')
  await tap('删掉这个人群')
  await shows('删掉了')
  await settle(phone.page)
  const { own } = await ask<{ own: { name: string }[] }>(demo, operator, 'segment', 'listSegments')
  expect(own.map(({ name }) => name)).toEqual(['咖啡该补了'])
  expect(phone.faults).toEqual([])
})
