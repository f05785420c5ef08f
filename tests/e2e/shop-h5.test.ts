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
  const claim = { action: 'claimCoupon', input: { templateId: 'welcome' }, requestId: 'claims-a-coupon' }
  await demo.cloud.call('coupon', claim, openid)
  phone = await openPhone(browser, demo.cloud.url, 'pages/shop/index', { openid })
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

const read = () => phone.page.innerText('body')
// In a browser the field is inside of what is named.
const field = (name: string) => phone.page.getByLabel(name, { exact: true }).locator('input')

test('a word finds the product, and its page says what it costs and how long it lasts', async () => {
  await phone.page.getByRole('link', { name: '搜商品' }).tap()
  await field('搜商品').waitFor()
  await settle(phone.page) // what is typed before the page is there is lost
  await field('搜商品').fill('抽纸')
  await phone.page.getByText('搜索', { exact: true }).tap()
  await phone.page.getByRole('button', { name: /^竹纤维抽纸/ }).tap()
  await phone.page.getByText('一份大约用 46 天').waitFor()
  expect(await read()).toContain('8.00 元，满 79 元免')
})

test('two of them go into the cart, which counts', async () => {
  const add = phone.page.getByRole('button', { name: '加入购物车' })
  await add.tap()
  await phone.page.getByRole('link', { name: '购物车，1 件' }).waitFor()
  await add.tap()
  await phone.page.getByRole('link', { name: '购物车，2 件' }).tap()
  await phone.page.getByText('去结算').waitFor()
  expect(await read()).toContain('111.80')
})

test('the checkout has chosen the coupon by itself and says what it saves', async () => {
  await phone.page.getByText('去结算').tap()
  await phone.page.getByText('新人见面礼').waitFor()
  expect(await read()).toMatch(/应付\s*¥\s*111\.80\s*已省 8\.00 元/)
})

test('an address is written once', async () => {
  await phone.page.getByText('送到哪里').tap()
  await phone.page.getByText('自己填写地址').tap()
  for (const [label, text] of [
    ['收货人', '阿树'],
    ['手机号', '13700001234'],
    ['所在地区', '浙江省杭州市上城区'],
    ['详细地址', '建国南路 9 号'],
  ] as const)
    await field(label).fill(text)
  await phone.page.getByText('送到这里').tap()
  await phone.page.getByText('建国南路 9 号').waitFor()
})

test('WeChat’s payment sheet asks for the very amount, and paid leads to the order', async () => {
  await phone.page.getByText('微信支付', { exact: true }).tap()
  await phone.page.getByRole('dialog', { name: '微信支付' }).getByText('¥111.80').waitFor()
  await phone.page.getByRole('button', { name: '确认支付' }).tap()
  await phone.page.getByText('等待发货').waitFor()
  expect(await read()).toContain('已经付款')
  expect(demo.cloud.world.payments.all().filter((payment) => payment.openid === openid)).toMatchObject([
    { state: 'SUCCESS', totalFen: 11_180 },
  ])
})

test('再来一单: from the order to the payment sheet in two taps', async () => {
  await phone.page.getByText('再来一单').tap()
  await phone.page.getByText('微信支付', { exact: true }).tap()
  await phone.page.getByRole('dialog', { name: '微信支付' }).waitFor()
  await phone.page.getByRole('button', { name: '关闭' }).tap()
  await phone.page.getByText('等您付款').waitFor()
})

test('not wanted after all, everything is free again', async () => {
  await phone.page.getByText('不要了').tap()
  await phone.page.getByText('已关闭').waitFor()
})

test('the reminder of what runs out leads to the payment sheet in two taps', async () => {
  const shopper = 'demo-banxia'
  const { data } = (await demo.cloud.call('member', { action: 'openCenter', input: {} }, shopper)) as {
    readonly data: { readonly plans: readonly { readonly planId: string; readonly productId: string }[] }
  }
  const plan = data.plans.find(({ productId }) => productId === 'cat-food-chicken-2kg')
  const screen = `packages/member/reminder/index?planId=${encodeURIComponent(plan?.planId ?? '')}`
  const other = await openPhone(browser, demo.cloud.url, screen, { openid: shopper })
  await other.page.getByText('再来一单').tap()
  await other.page.getByText('微信支付', { exact: true }).tap()
  await other.page.getByRole('dialog', { name: '微信支付' }).waitFor()
  expect(other.faults).toEqual([])
  await other.close()
})

test('the browser had nothing to complain about', () => expect(phone.faults).toEqual([]))
