import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser'
import { openDemo, type Demo } from './demo'
import { openPhone, settle, type PhonePage } from './phone-page'
import { ask, shopper } from './scenes'

let demo: Demo
let browser: Browser
let phone: PhonePage

beforeAll(async () => {
  demo = await openDemo(['functions', 'h5'])
  browser = await launchBrowser()
  phone = await openPhone(browser, demo.cloud.url, 'pages/me/index', { openid: shopper })
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

type Mall = {
  readonly balance: { readonly available: number }
  readonly gifts: readonly { readonly giftId: string; readonly left: number }[]
}
const mall = () => ask<Mall>(demo, shopper, 'gift', 'openMall')
const leftOf = ({ gifts }: Mall) => gifts.find(({ giftId }) => giftId === 'stoneware-mug')?.left

test('我的 leads to the mall, which says what one has and what lapses', async () => {
  await phone.page.getByText('积分商城').tap()
  await phone.page.getByText('粗陶马克杯 320 ml').waitFor()
  await settle(phone.page)
  const text = await phone.page.innerText('body')
  expect(text).toMatch(/我的积分\s*[\d,]+\s*\d+ 分 11月30日过期/)
  expect(text).toContain('只剩 3 只')
  expect(text).toContain('已换完，12月1日补货')
  expect(text).toContain('钻卡可换')
})

test('a mug is two taps away: what is left is said before, the code is there after', async () => {
  const before = await mall()
  await phone.page.getByText('粗陶马克杯 320 ml').tap()
  await phone.page.getByRole('button', { name: '用 1,200 积分换' }).tap()
  await phone.page.getByText(/换后还剩 [\d,]+ 积分/).waitFor()
  await phone.page.getByRole('button', { name: '确认兑换' }).tap()
  await phone.page.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/).waitFor()
  await phone.page.getByRole('img', { name: '取货二维码' }).waitFor()
  const after = await mall()
  expect(after.balance.available).toBe(before.balance.available - 1_200)
  expect(leftOf(after)).toBe(2)
})

test('cancelled, both are back, and the list says so', async () => {
  const before = await mall()
  await phone.page.getByRole('button', { name: '取消兑换' }).tap()
  await phone.page.getByRole('button', { name: '取消，退回 1,200 积分' }).tap()
  await phone.page.getByText(/已取消，1,200 积分已退回/).waitFor()
  const after = await mall()
  expect(after.balance.available).toBe(before.balance.available + 1_200)
  expect(leftOf(after)).toBe(3)
})

test('the browser had nothing to complain about', () => expect(phone.faults).toEqual([]))
