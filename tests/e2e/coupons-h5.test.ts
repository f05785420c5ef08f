import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser'
import { openDemo, type Demo } from './demo'
import { addressOf, openPhone, settle, type PhonePage } from './phone-page'

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

test('it is passed on to a friend, who takes one of their own', async () => {
  await phone.page.getByText('发出去').tap()
  await phone.page.getByText('选择朋友').waitFor()
  const [stored = '{}'] = await demo.cloud.store.find({ collection: 'coupon_shares', filter: {}, limit: 1 })
  const { shareId } = JSON.parse(stored) as { readonly shareId: string }
  const address = `packages/member/coupon/index?shareId=${encodeURIComponent(shareId)}`
  const friend = await openPhone(browser, demo.cloud.url, address, { openid: 'demo-muzi' })
  await friend.page.getByText('收下这张券').tap()
  await friend.page.getByText('每人限领 1 张，您已经领过了。').waitFor()
  expect(friend.faults).toEqual([])
  await friend.close()
})

test('a birthday told in two taps is kept, and a code that is none is said to be none', async () => {
  await phone.page.goto(addressOf(demo.cloud.url, 'packages/member/coupon-center/index', { openid }))
  await phone.page.getByText('填生日').tap()
  await phone.page.getByRole('button', { name: '6月', exact: true }).tap()
  await phone.page.getByRole('button', { name: '10日', exact: true }).tap()
  await phone.page.getByText('您的生日是 6月10日').waitFor()
  await phone.page.getByLabel('券码').locator('input').fill('no-such-code')
  await phone.page.getByText('兑换', { exact: true }).tap()
  await phone.page.getByText('没有这个券码，请核对后再试。').waitFor()
})

test('the browser had nothing to complain about', () => expect(phone.faults).toEqual([]))
