import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../../e2e/browser'
import type { Cloud } from '../../cloud'
import { startTrialCloud, stopTrialClouds } from '../../trial-cloud'

let cloud: Cloud
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  cloud = await startTrialCloud()
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
  page.on('pageerror', ({ message }) => complaints.push(message))
})
afterAll(async () => {
  await browser.close()
  await stopTrialClouds()
})

const open = (hash: string) => page.goto(`${cloud.url}/local?${encodeURIComponent(hash)}#${hash}`)
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()

test('whoever looks after a cloud finds everything in the rail, and nothing is wider than the page', async () => {
  await open('')
  for (const title of ['函数', '数据库', '定时任务', '日志', '手机', '付款', '故障', '时钟']) {
    await page.locator('.rail').getByText(title, { exact: true }).click()
    await page.locator('#title').getByText(title, { exact: true }).waitFor()
    await page.locator('#section .card').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
  }
  expect(complaints).toEqual([])
})

test('a function called by hand answers, and its run is listed', async () => {
  await open('functions/whoami')
  await press('调用')
  await page.locator('pre.answer').getByText('"SOURCE": "wx_client"').waitFor()
  await page.locator('.run').first().waitFor()
  expect(cloud.runs({ functionName: 'whoami', limit: 5 })).toHaveLength(1)
})

test('a document is changed, and what is no JSON is not sent', async () => {
  await cloud.store.insert('guestbook', [{ _id: 'first', text: '旧' }])
  await open('database/guestbook')
  await page.locator('.document').click()
  await page.locator('.editor textarea').fill('{"text":')
  await press('保存')
  await page.locator('#toast').getByText('JSON').waitFor()
  await page.locator('.editor textarea').fill('{"text":"新"}')
  await press('保存')
  await page.locator('.document').getByText('新').waitFor()
  expect([...cloud.store.documents('guestbook')]).toEqual(['{"_id":"first","text":"新"}'])
})

test('a timer runs when somebody says so', async () => {
  await open('timers')
  await page.getByRole('row', { name: /tick/ }).getByRole('button', { name: '现在跑' }).click()
  await page.locator('#toast').getByText('tick 跑完了').waitFor()
  expect(cloud.runs({ functionName: 'tick', limit: 5 })).toMatchObject([{ ok: true }])
})
