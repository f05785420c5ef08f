import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser'
import { openDemo, type Demo } from './demo'
import { openPhone, settle, type PhonePage } from './phone-page'

const author = 'demo-qinghe'
const reader = 'demo-banxia'
const picture = path.resolve(__dirname, '../../dist/pictures/tea-tin.png')
const words = '第三罐了，清明前的味道一直没变。'

let demo: Demo
let browser: Browser
let phone: PhonePage
let other: PhonePage

beforeAll(async () => {
  demo = await openDemo(['functions', 'h5'])
  browser = await launchBrowser()
  phone = await openPhone(browser, demo.cloud.url, 'pages/community/index', { openid: author })
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

test('社区 shows what people say of what they bought', async () => {
  await settle(phone.page)
  const text = await phone.page.innerText('body')
  expect(text).toContain('换粮第二周，总算顺了')
  expect(text).toMatch(/半夏\s*买过 \d+ 次/)
})

test('one writes about what one really bought, with a picture', async () => {
  await phone.page.getByRole('button', { name: '写一条' }).tap()
  await phone.page.locator('textarea').fill(words)
  await phone.page.getByText('说的是哪件').tap()
  await phone.page.getByRole('button', { name: /明前龙井/ }).tap()
  const chooser = phone.page.waitForEvent('filechooser')
  await phone.page.getByRole('button', { name: '加图片' }).tap()
  await (await chooser).setFiles(picture)
  await phone.page.getByRole('button', { name: '去掉第 1 张图' }).waitFor()
  await phone.page.getByRole('button', { name: '发布' }).tap()
  await phone.page.getByText('图片正在审核，通过后大家就能看到').first().waitFor()
})

test('others see it when the picture has passed', async () => {
  other = await openPhone(browser, demo.cloud.url, 'pages/community/index', { openid: reader })
  await settle(other.page)
  expect(await other.page.innerText('body')).not.toContain(words)
  await demo.cloud.clock.advance('PT2M')
  await other.page.reload()
  await other.page.getByText(words).waitFor()
})

test('a reader likes it, says something and the author reads it', async () => {
  await other.page.getByText(words).tap()
  await other.page.getByRole('button', { name: '喜欢，0 人喜欢' }).last().tap()
  await other.page.getByRole('button', { name: '取消喜欢，1 人喜欢' }).last().waitFor()
  await other.page.locator('.reply input').fill('茶汤什么颜色？')
  await other.page.getByRole('button', { name: '发送' }).tap()
  await other.page.getByText('茶汤什么颜色？').waitFor()
  await phone.page.reload()
  await phone.page.getByText(words).tap()
  await phone.page.getByText('茶汤什么颜色？').waitFor()
})

test('bad words do not go out, and what was written is still there', async () => {
  await other.page.locator('.reply input').fill('一起来赌博')
  await other.page.getByRole('button', { name: '发送' }).tap()
  await other.page.getByText('内容里有不合适的词句，请修改后再发。').waitFor()
  expect(await other.page.locator('.reply input').inputValue()).toBe('一起来赌博')
})

test('who finds it unfit reports it in two taps', async () => {
  await other.page.getByRole('button', { name: '更多' }).tap()
  await other.page.getByRole('button', { name: '是广告' }).tap()
  await other.page.getByText('收到了，店里会来看').waitFor()
})

test('its author takes it back, after being asked once', async () => {
  await phone.page.getByRole('button', { name: '更多' }).tap()
  await phone.page.getByRole('button', { name: '删掉这一条' }).tap()
  await phone.page.getByRole('button', { name: '确定删掉' }).tap()
  await phone.page.getByText(words).first().waitFor({ state: 'hidden' })
  await phone.page.getByText('大家在说').waitFor()
})

test('the browser had nothing to complain about', () => {
  const complaints = [...phone.faults, ...other.faults]
  expect(complaints).toEqual([])
})
