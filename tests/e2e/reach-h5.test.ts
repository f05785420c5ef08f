import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser'
import { openDemo, type Demo } from './demo'
import { openPhone, type PhonePage } from './phone-page'

const openid = 'demo-banxia'

let demo: Demo
let browser: Browser
let phone: PhonePage

beforeAll(async () => {
  demo = await openDemo(['functions', 'h5'])
  browser = await launchBrowser()
  phone = await openPhone(browser, demo.cloud.url, 'pages/home/index', { openid })
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

const text = () => phone.page.innerText('body')

test('the home page has one card of what the shop has going on, and it leads somewhere', async () => {
  await phone.page.getByRole('link', { name: /热茶备好了/ }).tap()
  await phone.page.getByText('领券中心').first().waitFor()
})

test('我的 says how many messages are unread, and the inbox has them, the newest first', async () => {
  await phone.page.goto(`${demo.cloud.url}/?openid=${openid}#/pages/me/index`)
  await phone.page.getByRole('link', { name: /^消息/ }).tap()
  await phone.page.getByText('松间拼配咖啡豆用得还顺手吗').waitFor()
  expect(await text()).toMatch(/\d+ 条未读/)
})

test('a question is answered with one tap and a few words', async () => {
  await phone.page.getByRole('link', { name: /用得还顺手吗/ }).tap()
  await phone.page.getByRole('button', { name: '4 分，顺手' }).tap()
  await phone.page.locator('textarea').fill('香，就是袋口不好封。')
  await phone.page.getByRole('button', { name: '告诉店里' }).tap()
  await phone.page.getByText('谢谢，店里收到了').waitFor()
  expect(await demo.cloud.store.count('survey_answers', { words: '香，就是袋口不好封。', score: 4 })).toBe(1)
})

test('who wants to hear of what arrives says so on WeChat’s panel', async () => {
  await phone.page.getByRole('button', { name: '到货告诉我' }).tap()
  await phone.page.getByText('允许', { exact: true }).tap()
  await phone.page.getByText('约好了，到时候微信里告诉您一次。').waitFor()
  expect(await demo.cloud.store.count('grants', { purpose: 'arrival', state: 'available' })).toBe(1)
})

test('all is read, and campaigns are switched off', async () => {
  await phone.page.getByRole('button', { name: '返回' }).tap()
  await phone.page.getByRole('button', { name: '全部已读' }).tap()
  await phone.page.getByText('都看过了').waitFor()
  const kept = phone.page.waitForResponse((reply) => (reply.request().postData() ?? '').includes('chooseContact'))
  await phone.page.getByRole('button', { name: /^店里的活动，接收/ }).tap()
  await phone.page.getByRole('button', { name: /^店里的活动，不接收/ }).waitFor()
  await kept
  expect(await demo.cloud.store.count('contact_choices', { campaigns: false })).toBe(1)
})

test('the browser had nothing to complain about', () => expect(phone.faults).toEqual([]))
