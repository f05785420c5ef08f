import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser'
import { openDemo, type Demo } from './demo'
import { openPhone, settle, type PhonePage } from './phone-page'

const openid = 'demo-muzi'

let demo: Demo
let browser: Browser
let phone: PhonePage

beforeAll(async () => {
  demo = await openDemo(['functions', 'h5'])
  browser = await launchBrowser()
  phone = await openPhone(browser, demo.cloud.url, 'pages/me/index', { openid })
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

test('我的 leads to what is kept, how much of it, and what for', async () => {
  await phone.page.getByText('隐私', { exact: true }).tap()
  await phone.page.getByText('店里存着您的这些').waitFor()
  await settle(phone.page)
  expect(await phone.page.innerText('body')).toMatch(/消费记录\s*算积分、等级和下次什么时候用完\s*\d+ 条/)
})

test('personal picks go off with one tap, and the home page no longer speaks of “for you”', async () => {
  await phone.page.getByRole('button', { name: /^按我买过的来推荐，同意/ }).tap()
  await phone.page.getByRole('button', { name: /^按我买过的来推荐，不同意/ }).waitFor()
  const home = await openPhone(browser, demo.cloud.url, 'pages/home/index', { openid })
  await home.page.getByText('店里常卖的').waitFor()
  expect(await home.page.innerText('body')).not.toContain('为您挑的')
  await home.close()
})

test('everything can be taken along as a file', async () => {
  await phone.page.getByRole('button', { name: '全部带走一份' }).tap()
  const saved = phone.page.waitForEvent('download')
  await phone.page.getByRole('button', { name: /整理好了/ }).tap()
  const file = await (await saved).path()
  const pieces = JSON.parse(readFileSync(file, 'utf8')) as Record<string, readonly unknown[]>
  expect(Object.keys(pieces)).toEqual(expect.arrayContaining(['members', 'purchases', 'points_entries']))
})

test('leaving asks once, says what goes, and then nothing is known of one any more', async () => {
  await phone.page.getByRole('button', { name: '注销会员' }).tap()
  await phone.page.getByText('买过的金额留在店里的账上，但不再和您有任何关系。').waitFor()
  await phone.page.getByRole('button', { name: '我知道了，继续注销' }).tap()
  await phone.page.getByRole('button', { name: '确定，全部删除' }).tap()
  await phone.page.getByText('店里常卖的').or(phone.page.getByText('为您挑的')).first().waitFor()
  const again = await openPhone(browser, demo.cloud.url, 'pages/me/index', { openid })
  await again.page.getByText('普通会员').waitFor()
  expect(await again.page.innerText('body')).not.toContain('木子')
  expect(again.faults).toEqual([])
  await again.close()
})

test('the browser had nothing to complain about', () => expect(phone.faults).toEqual([]))
