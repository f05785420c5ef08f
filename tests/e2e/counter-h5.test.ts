import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser'
import { openDemo, type Demo } from './demo'
import { openPhone, settle, type PhonePage } from './phone-page'

let demo: Demo
let browser: Browser
let shopper: PhonePage
let staff: PhonePage

beforeAll(async () => {
  demo = await openDemo(['functions', 'h5'])
  browser = await launchBrowser()
  shopper = await openPhone(browser, demo.cloud.url, 'pages/me/index', { openid: 'demo-banxia' })
  staff = await openPhone(browser, demo.cloud.url, 'packages/staff/today/index', { openid: 'demo-zhou' })
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

/** The digits under the bars, as somebody reads them out. */
const shownDigits = async (): Promise<string> => {
  const digits = shopper.page.getByText(/^\d{6} \d{6} \d{6}$/)
  await digits.waitFor()
  return (await digits.innerText()).replace(/\s/g, '')
}
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await staff.page.getByRole('button', { name: key, exact: true }).tap()
}
const scan = async (digits: string) => {
  await staff.page.locator('.scan-form__input input').fill(digits)
  await staff.page.getByRole('button', { name: '核对' }).tap()
}
let used = ''

test('the shopper shows a code that scanners can read: white, and the digits under the bars', async () => {
  await shopper.page.getByRole('button', { name: '会员码' }).tap()
  await settle(shopper.page)
  expect(await shownDigits()).toMatch(/^\d{18}$/)
  const shade = await shopper.page.evaluate(() => {
    const code = document.querySelector('.white-page')
    return code && getComputedStyle(code).backgroundColor
  })
  expect(shade).toBe('rgb(255, 255, 255)')
})

test('staff scan it and see who stands there, and what to say', async () => {
  await staff.page.getByText('今天记了 3 笔').waitFor()
  await staff.page.getByRole('button', { name: '扫会员码' }).tap()
  used = await shownDigits()
  await scan(used)
  await staff.page.getByText('消费金额').waitFor()
  const text = await staff.page.innerText('body')
  expect(text).toContain('金卡')
  expect(text).toMatch(/鲜鸡肉全价猫粮还够 \d 天左右/)
})

test('an amount and one confirm: it is recorded, and points are on their way', async () => {
  await press('8', '8', '小数点', '5')
  await staff.page.getByRole('button', { name: /^确认，应收/ }).tap()
  await staff.page.getByText('记好了').waitFor()
  expect(await staff.page.innerText('body')).toMatch(/半夏 得 \d+ 分/)
})

test('a photo of the code is worth nothing', async () => {
  await staff.page.getByRole('button', { name: '下一位' }).tap()
  await scan(used)
  await staff.page.getByText(/这个会员码已经用过|这个会员码过期了/).waitFor()
})

test('the day shows it, and gives the money back', async () => {
  await staff.page.goBack()
  await staff.page.getByText('今天记了 4 笔').waitFor()
  await staff.page.getByRole('link', { name: /记一笔，半＊/ }).tap()
  await staff.page.getByRole('button', { name: /^全部/ }).tap()
  await staff.page.getByRole('button', { name: /^退 / }).tap()
  await staff.page.getByText(/^已退/).waitFor()
})

test('the browsers had nothing to complain about', () => expect([...shopper.faults, ...staff.faults]).toEqual([]))
