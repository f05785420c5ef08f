import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser'
import { openDemo, type Demo } from './demo'
import { openPhone, settle, type PhonePage } from './phone-page'

const operator = 'demo-xiaoman'
const dashboard = 'packages/operator/dashboard/index'
const album = path.resolve(__dirname, '../../dist/screenshots/operator')

let demo: Demo
let browser: Browser
let phone: PhonePage

beforeAll(async () => {
  demo = await openDemo(['functions', 'h5'])
  browser = await launchBrowser()
  mkdirSync(album, { recursive: true })
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

const textOf = ({ page }: PhonePage): Promise<string> => page.innerText('body')

test('小满 finds 经营 in 我的, and a shopper does not', async () => {
  phone = await openPhone(browser, demo.cloud.url, 'pages/me/index', { openid: operator })
  await phone.page.getByRole('link', { name: '经营' }).tap()
  await phone.page.getByText('用户复购率').first().waitFor()
  const shopper = await openPhone(browser, demo.cloud.url, 'pages/me/index', { openid: 'demo-banxia' })
  await settle(shopper.page)
  expect(await textOf(shopper)).not.toContain('经营')
  await shopper.close()
})

test('the page says what a Monday is for: rates, months, reminders, campaigns, whom to write to', async () => {
  const text = await textOf(phone)
  for (const words of [
    '订单复购率',
    '每月买家',
    '邀请了',
    '进行中',
    '最值得联系',
    '送达率',
    '生命周期',
    '首购以后还来的人',
  ])
    expect(text).toContain(words)
  expect(text).toMatch(/比之前[高低] \d+\.\d 个百分点|和之前一样/)
  expect(text).toMatch(/95% 区间 .+ 到 .+/)
})

test('a figure explains itself at a tap', async () => {
  await phone.page.getByText('订单复购率').first().tap()
  const sheet = phone.page.getByRole('dialog')
  await sheet.waitFor()
  const text = await sheet.innerText()
  expect(text).toMatch(/第 2 单及以后的订单\s*\d+/)
  expect(text).toContain('÷')
  await phone.page.getByText('知道了').tap()
})

test('in thirty days there are fewer orders than in ninety', async () => {
  const orders = async () => {
    await phone.page.getByText('订单复购率').first().tap()
    const text = await phone.page.getByRole('dialog').innerText()
    await phone.page.getByText('知道了').tap()
    return Number(/全部订单\s*([\d,]+)/.exec(text)?.[1]?.replace(',', ''))
  }
  const inNinety = await orders()
  await phone.page.getByText(/，90 天/).tap()
  await phone.page.getByText('30 天', { exact: true }).tap()
  await phone.page.getByText('好了').tap()
  await phone.page.getByText(/，30 天/).waitFor()
  const inThirty = await orders()
  expect(inThirty).toBeGreaterThan(0)
  expect(inThirty).toBeLessThan(inNinety)
})

test('the table is saved as a file that a spreadsheet reads', async () => {
  await phone.page.getByText('导出', { exact: true }).tap()
  const button = phone.page.getByRole('button', { name: '下载表格' })
  await button.waitFor()
  const [download] = await Promise.all([phone.page.waitForEvent('download'), button.tap()])
  expect(download.suggestedFilename()).toMatch(/^经营-\d{4}-\d\d-\d\d-30天\.csv$/)
  const csv = readFileSync(await download.path(), 'utf8')
  expect(csv.startsWith('\uFEFF松间日用')).toBe(true)
  expect(csv).toMatch(/用户复购率,\d+\.\d\d,/)
})

test('offline the last figures stay and it says so', async () => {
  await phone.page.context().setOffline(true)
  await phone.page.getByRole('button', { name: '返回' }).tap()
  await phone.page.getByRole('link', { name: '经营' }).tap()
  await phone.page
    .getByText(/^没有网络，先看/)
    .first()
    .waitFor()
  expect(await textOf(phone)).toContain('用户复购率')
  await phone.page.context().setOffline(false)
})

test('a shopper who knows the address is told that it is not theirs', async () => {
  const shopper = await openPhone(browser, demo.cloud.url, dashboard, { openid: 'demo-muzi' })
  await shopper.page.getByText('您没有这项操作的权限').first().waitFor()
  await shopper.close()
})

test('in a wide window the cards stand in two columns beside a column of places', async () => {
  const wide = await openPhone(browser, demo.cloud.url, dashboard, { openid: operator })
  await wide.page.setViewportSize({ width: 1280, height: 800 })
  await wide.page.reload()
  await settle(wide.page)
  const placeOf = async (id: string) => (await wide.page.locator(`#${id}`).boundingBox()) ?? { x: 0, y: 0, width: 0 }
  const [left, right] = [await placeOf('repurchase'), await placeOf('months')]
  expect(right.x).toBeGreaterThan(left.x + left.width)
  expect(right.y).toBe(left.y)
  expect(await wide.page.locator('.side-bar').isVisible()).toBe(true)
  const overflowPx = await wide.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflowPx).toBeLessThanOrEqual(0)
  await wide.page.screenshot({ path: path.join(album, 'wide.png') })
  expect(wide.faults).toEqual([])
  await wide.close()
})
