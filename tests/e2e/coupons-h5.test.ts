import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser'
import { openDemo, type Demo } from './demo'
import { openPhone, settle, type PhonePage } from './phone-page'

const openid = 'demo-ashu'

let demo: Demo
let browser: Browser
let phone: PhonePage

beforeAll(async () => {
  demo = await openDemo(['functions', 'h5'])
  browser = await launchBrowser()
  phone = await openPhone(browser, demo.cloud.url, 'packages/member/coupons/index', { openid })
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

test('who has no coupon is told where to get one', async () => {
  await phone.page.getByText('现在没有券').waitFor()
  await phone.page.getByText('去领券中心').tap()
  await phone.page.getByText('现在能领').waitFor()
})

test('one tap takes a coupon, and the offer says so', async () => {
  await phone.page.getByRole('button', { name: '领取新人见面礼' }).tap()
  await phone.page.getByText('领到了，已放进我的券').waitFor()
  expect(await phone.page.getByRole('button', { name: '领取新人见面礼' }).count()).toBe(0)
})

test('what is for other levels says so in the place of a button', async () => {
  expect(await phone.page.innerText('body')).toContain('给其他等级的会员')
})

test('the coupon is in 我的券 with its last day, and opens with all that holds for it', async () => {
  await phone.page.goBack()
  await phone.page.getByText('12月5日前有效').waitFor()
  await phone.page.getByRole('link', { name: '看新人见面礼' }).tap()
  await phone.page.getByText('商城下单、门店收银都能用').waitFor()
  await settle(phone.page)
})

test('the browser had nothing to complain about', () => expect(phone.faults).toEqual([]))
