import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser'
import { openDemo, type Demo } from './demo'
import { openPhone, settle, type PhonePage } from './phone-page'

const openid = 'demo-banxia'
const patience = { timeout: 120_000 }

let demo: Demo
let browser: Browser
let phone: PhonePage
let counter: Page

beforeAll(async () => {
  demo = await openDemo(['functions', 'h5'])
  browser = await launchBrowser()
  phone = await openPhone(browser, demo.cloud.url, 'pages/me/index', { openid })
  counter = await browser.newPage()
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

test('我的 says what is about to run out, and why', async () => {
  await settle(phone.page)
  const text = await phone.page.innerText('body')
  expect(text).toContain('鲜鸡肉全价猫粮大约 11月26日用完')
  expect(text).toContain('您通常 31 天买一次，上次是 10月26日')
})

test('one tap on 提醒我 and a yes on the panel is a reminder agreed on', async () => {
  await phone.page.getByRole('button', { name: /^提醒我，鲜鸡肉全价猫粮/ }).tap()
  await phone.page.getByText('允许', { exact: true }).tap()
  await phone.page.getByText('约好了，11月24日提醒您').waitFor()
  expect(demo.cloud.world.phones.of(openid)).toEqual([])
})

test('on the day that was agreed on the message is on the phone, once', async () => {
  await counter.goto(`${demo.cloud.url}/local/phone-page#${openid}`)
  // When time has moved the page asks anew who is there and shows it: only then it stands still.
  const shown = counter
    .waitForResponse(/local\/clock/, patience)
    .then(() => counter.waitForResponse(/local\/people/, patience))
    .then(() => counter.waitForResponse(/local\/board/, patience))
  await counter.getByRole('button', { name: '+3 天' }).click()
  await shown
  await counter.getByText('进入小程序查看').waitFor()
  expect(demo.cloud.world.phones.of(openid)).toHaveLength(1)
})

test('a tap on the message opens the page of that very thing', async () => {
  await counter.getByText('进入小程序查看').click()
  const app = counter.frameLocator('#app')
  await app.getByText('鲜鸡肉全价猫粮').first().waitFor()
  const address = await counter.locator('#app').getAttribute('src')
  expect(address).toContain('#/packages/member/reminder/index')
})

test('the browser had nothing to complain about', () => expect(phone.faults).toEqual([]))
