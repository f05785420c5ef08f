import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser'
import { openDemo, type Demo } from './demo'
import { addressOf, openPhone, type PhonePage } from './phone-page'

const openid = 'demo-ashu'
const SOAP = 'dish-soap-lemon-1kg'
const cart = encodeURIComponent(JSON.stringify([['laundry-3kg', 3]]))
const checkout = `packages/shop/checkout/index?lines=${cart}`

let demo: Demo
let browser: Browser
let phone: PhonePage

beforeAll(async () => {
  demo = await openDemo(['functions', 'h5'])
  browser = await launchBrowser()
  phone = await openPhone(browser, demo.cloud.url, 'packages/member/coupon-center/index', { openid })
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

const read = () => phone.page.innerText('body')
const field = (name: string) => phone.page.getByLabel(name, { exact: true }).locator('input')
const soapLeft = async (): Promise<number> => {
  const [stored = '{}'] = await demo.cloud.store.find({
    collection: 'product_stocks',
    filter: { productId: SOAP },
    limit: 1,
  })
  return (JSON.parse(stored) as { readonly left: number }).left
}

test('the coupon is a gift by its name, and one tap takes it', async () => {
  await phone.page.getByText('送 柠檬洗洁精').waitFor()
  await phone.page.getByRole('button', { name: '领取满 129 送洗洁精' }).tap()
  await phone.page.getByText('领到了，已放进我的券').waitFor()
})

test('the checkout shows what is given among the goods, for nothing', async () => {
  await phone.page.goto(addressOf(demo.cloud.url, checkout, { openid }))
  await phone.page.getByText('送 柠檬洗洁精').waitFor()
  expect(await read()).toMatch(/应付\s*¥\s*149\.70/)
  expect(await read()).toMatch(/送 柠檬洗洁精\s*¥\s*0\.00/)
})

test('paid, the soap is taken from the shelf and stands on the order', async () => {
  const before = await soapLeft()
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
  await phone.page.getByText('微信支付', { exact: true }).tap()
  await phone.page.getByRole('button', { name: '确认支付' }).tap()
  await phone.page.getByText('等待发货').waitFor()
  expect(await read()).toContain('送 柠檬洗洁精')
  expect(await soapLeft()).toBe(before - 1)
})

test('who packs it sees what else goes into the parcel', async () => {
  const desk = await openPhone(browser, demo.cloud.url, 'packages/operator/orders/index', { openid: 'demo-xiaoman' })
  await desk.page.getByText('赠品，一起装：柠檬洗洁精 1 kg').waitFor()
  expect(desk.faults).toEqual([])
  await desk.close()
})

test('given back before it is sent, the soap is on the shelf again and the coupon in the wallet', async () => {
  const before = await soapLeft()
  await phone.page.getByText('退货退款').tap()
  await phone.page.getByText('还没寄出的赠品「柠檬洗洁精」一起取消。').waitFor()
  await phone.page.getByText('退款', { exact: true }).tap()
  await phone.page.getByText('1 kg，没有送出').waitFor()
  expect(await soapLeft()).toBe(before + 1)
  await phone.page.goto(addressOf(demo.cloud.url, 'packages/member/coupons/index', { openid }))
  await phone.page.getByText('送 柠檬洗洁精').waitFor()
  await phone.page.getByText('去使用').waitFor()
})

test('run out, the checkout says so', async () => {
  const stock = { collection: 'product_stocks', filter: { productId: SOAP }, update: { $set: { left: 0 } } }
  await demo.cloud.store.update({ ...stock, multi: false, merge: true, upsert: false })
  await phone.page.goto(addressOf(demo.cloud.url, checkout, { openid }))
  await phone.page.getByText('「满 129 送洗洁精」的赠品送完了').waitFor()
  expect(await read()).not.toContain('送 柠檬洗洁精')
})

test('the browser had nothing to complain about', () => expect(phone.faults).toEqual([]))
