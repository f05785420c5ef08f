import type { Browser } from 'playwright-core'
import { batch } from '../fixtures/orders'
import { byPhone } from '../fixtures/strangers'
import { launchBrowser } from './browser'
import { openDemo, type Demo } from './demo'
import { openPhone, type PhonePage } from './phone-page'
import { ask, employ } from './scenes'

const operator = 'demo-xiaoman'
const second = 'demo-second'
const member = 'demo-qinghe'
/** What the till wrote down before the member came by WeChat: 258 yuan in two purchases. */
const phoneNumber = '13700000417'

let demo: Demo
let browser: Browser
let phone: PhonePage
let before = 0

beforeAll(async () => {
  demo = await openDemo(['functions', 'h5'])
  browser = await launchBrowser()
  await employ(demo, second, '林越')
  await demo.sendOrders(batch([byPhone(phoneNumber, '2026-11-01'), byPhone(phoneNumber, '2026-11-02')], true))
  before = await available()
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

type Account = { readonly balance: { readonly available: number } }
const available = async () => (await ask<Account>(demo, member, 'points', 'openAccount')).balance.available

const visit = async (page: string, openid: string): Promise<PhonePage> => {
  phone = await openPhone(browser, demo.cloud.url, page, { openid })
  return phone
}
const tap = (name: string) => phone.page.getByRole('button', { name, exact: true }).first().tap()
/** Writes into the first finder that is open, and chooses the one it finds. */
const choose = async (text: string, found: RegExp) => {
  await phone.page.getByLabel('哪位会员', { exact: true }).first().locator('input').fill(text)
  await tap('查找')
  await phone.page.getByRole('button', { name: found }).first().tap()
}
const grouped = (points: number) => points.toLocaleString('en-US')

afterEach(async () => {
  expect(phone.faults).toEqual([])
  await phone.close()
})

test('小满 finds the number the till wrote down and the member who came by WeChat, and says that they are one', async () => {
  await visit('packages/operator/dashboard/index', operator)
  await phone.page.getByRole('link', { name: '合并会员' }).tap()
  await phone.page.getByText('并掉谁').waitFor()
  await choose(phoneNumber, /258 积分/)
  await phone.page.getByText('换一位').waitFor()
  await choose('青禾', /^青＊/)
  await phone.page.getByText('换一位').nth(1).waitFor()
  await phone.page.getByLabel('怎么知道是同一个人').locator('input').fill('到店报了手机号，核对过')
  await tap('合并')
  await phone.page.getByText('有积分或券，等另一位经营者同意').waitFor()
})

test('what has points in it waits: she can take it back, but not say yes herself', async () => {
  await visit('packages/operator/merges/index', operator)
  await phone.page.getByText('等另一位同意，1 笔').waitFor()
  await phone.page.getByText(/带去 258 积分/).waitFor()
  expect(await phone.page.getByRole('button', { name: '撤回', exact: true }).count()).toBe(1)
  expect(await phone.page.getByRole('button', { name: '同意', exact: true }).count()).toBe(0)
  expect(await available()).toBe(before)
})

test('the second person says yes, and nothing waits any more', async () => {
  await visit('packages/operator/merges/index', second)
  await phone.page.getByText('到店报了手机号，核对过').waitFor()
  await tap('同意')
  await phone.page.getByText('等另一位同意，1 笔').waitFor({ state: 'detached' })
})

test('the member sees one balance, and where it came from', async () => {
  await visit('packages/member/points/index', member)
  await phone.page
    .getByText(grouped(before + 258), { exact: true })
    .first()
    .waitFor()
  await phone.page.getByText('账户合并').first().waitFor()
  expect(await phone.page.innerText('body')).toMatch(/账户合并[\s\S]{0,40}\+258/)
})

test('the number now finds her alone, with all of it', async () => {
  await visit('packages/operator/merges/index', operator)
  await phone.page.getByLabel('哪位会员', { exact: true }).first().locator('input').fill(phoneNumber)
  await tap('查找')
  await phone.page.getByText(`${grouped(before + 258)} 积分`).waitFor()
  expect(await phone.page.innerText('body')).toContain('青＊')
})
