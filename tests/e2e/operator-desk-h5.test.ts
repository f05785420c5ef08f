import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser'
import { openDemo, type Demo } from './demo'
import { openPhone, type PhonePage } from './phone-page'
import { ask, employ, shopper } from './scenes'

const operator = 'demo-xiaoman'
const second = 'demo-second'
const address = { name: '沈青禾', phone: '13800000417', region: '浙江省杭州市', street: '梧桐路 18 号' }

let demo: Demo
let browser: Browser
let phone: PhonePage

beforeAll(async () => {
  demo = await openDemo(['functions', 'h5'])
  browser = await launchBrowser()
  await employ(demo, second, '林越')
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

type Mall = { readonly gifts: readonly { readonly giftId: string; readonly name: string; readonly left: number }[] }
type Orders = { readonly orders: readonly { readonly parcel: unknown }[] }

/** A page of the operator's, on a phone of its own. */
const visit = async (name: string, openid = operator): Promise<PhonePage> => {
  phone = await openPhone(browser, demo.cloud.url, `packages/operator/${name}/index`, { openid })
  return phone
}
const fill = (label: string | RegExp, text: string) =>
  phone.page.getByLabel(label, { exact: true }).locator('input').fill(text)
const tap = (name: string) => phone.page.getByRole('button', { name, exact: true }).tap()

afterEach(async () => {
  expect(phone.faults).toEqual([])
  await phone.close()
})

test('经营 ends with one list of everything there is to be done, and each leads somewhere', async () => {
  await visit('dashboard')
  await phone.page.locator('#desks').waitFor()
  for (const name of ['发货和退货', '兑换礼品', '券与券码', '积分调整', '账目核对', '等级规则', '商品评价'])
    expect(await phone.page.getByRole('link', { name }).count()).toBe(1)
  await phone.page.getByRole('link', { name: '会员卡收入' }).tap()
  await phone.page.getByText(/现在 [\d,]+ 人有卡|还没有人开卡/).waitFor()
})

test('小满 proposes more points than one person may give, for a member found by nickname', async () => {
  await visit('adjustments')
  await fill('哪位会员', '青禾')
  await tap('查找')
  await phone.page.getByText('青＊').first().tap()
  await fill('积分', '1500')
  await fill('原因，会员会看到', '补偿碎了的杯子')
  await tap('提交，等另一位同意')
  await phone.page.getByText('等另一位同意，1 笔').waitFor()
  expect(await phone.page.getByRole('button', { name: '同意', exact: true }).count()).toBe(0)
})

test('the second person says yes, and the member reads of it on their points page', async () => {
  await visit('adjustments', second)
  await tap('同意')
  await phone.page.getByText(/小满 提出，林越 同意/).waitFor()
  const member = await openPhone(browser, demo.cloud.url, 'packages/member/points/index', { openid: 'demo-qinghe' })
  await member.page.getByText('补偿碎了的杯子').first().waitFor()
  expect(await member.page.innerText('body')).toMatch(/客服补给[\s\S]*\+1,500/)
  await member.close()
})

test('the levels say who holds them; a wanted split makes thresholds, and trying them changes nothing', async () => {
  await visit('tiers')
  await phone.page.getByText('现在的等级').waitFor()
  expect(await phone.page.innerText('body')).toMatch(/普通会员[\s\S]*[\d,]+ 人[\s\S]*钻卡会员/)
  await fill('普通会员，%', '70')
  await phone.page.getByText('加起来是 90%，要正好 100%').waitFor()
  await fill('银卡会员，%', '26')
  await tap('测算门槛')
  await tap('看看谁会变动')
  await phone.page.getByText('不变', { exact: true }).waitFor()
})

test('a gift put on the shelf says what is wrong at its field, and then stands in the mall', async () => {
  await visit('gifts')
  await phone.page.getByRole('tab', { name: /^礼品 / }).tap()
  await tap('上架新礼品')
  await fill('名称', '手冲滤纸一包')
  await phone.page.getByRole('tab', { name: '邮寄' }).tap()
  await fill('积分', '0')
  await fill('多少件', '20')
  await tap('上架')
  await phone.page.getByText('积分应在 1 到 1,000,000 之间').waitFor()
  await fill('积分', '150')
  await tap('上架')
  await phone.page.getByText('手冲滤纸一包').waitFor()
  const { gifts } = await ask<Mall>(demo, shopper, 'gift', 'openMall')
  expect(gifts.find(({ name }) => name === '手冲滤纸一包')?.left).toBe(20)
})

test('a gift is sent with its number, and its member can follow it', async () => {
  const { gifts } = await ask<Mall>(demo, shopper, 'gift', 'openMall')
  const giftId = gifts.find(({ name }) => name === '手冲滤纸一包')?.giftId
  const input = { giftId, address }
  await demo.cloud.call('gift', { action: 'redeemGift', input, requestId: 'walk-redeems-it' }, shopper)
  await visit('gifts')
  await phone.page.getByText(/^沈青禾 13800000417/).waitFor()
  await phone.page.getByRole('button', { name: '寄出', exact: true }).last().tap()
  await fill('快递单号', 'SF1234567')
  await tap('寄出了，告诉会员')
  await phone.page.getByText(/^沈青禾 13800000417/).waitFor({ state: 'detached' })
  const { orders } = await ask<Orders>(demo, shopper, 'gift', 'listOrders')
  expect(orders[0]?.parcel).toMatchObject({ carrier: '顺丰速运', trackingNo: 'SF1234567' })
})

test('a coupon goes to a group that was counted before, and the job gives it', async () => {
  await visit('coupons')
  await phone.page.getByRole('button', { name: /^会员日立减/ }).tap()
  await phone.page.getByRole('tab', { name: '睡眠期' }).tap()
  await phone.page.getByText(/这一群有 \d+ 人，能发到 \d+ 人/).waitFor()
  await fill('标题', '好久不见')
  await fill('一句话', '送您一张券，今天到店可用。')
  const button = phone.page.getByRole('button', { name: /^发给 \d+ 人/ })
  const count = Number(/\d+/.exec(await button.innerText())?.[0])
  await button.tap()
  await phone.page.getByText('已经安排好了').waitFor()
  for (let run = 0; run < 2; run++) await demo.cloud.runTimer('job-campaigns')
  expect(count).toBeGreaterThan(0)
  const given = await demo.cloud.store.count('coupons', { templateId: 'member-day', state: 'issued' })
  expect(given).toBe(count)
})

test('codes are made and shown once, and a shopper claims one', async () => {
  await visit('coupons')
  await tap('做一批券码')
  await phone.page
    .getByLabel(/^做多少个/)
    .locator('input')
    .fill('3')
  await tap('做券码')
  await phone.page.getByText('3 个券码', { exact: true }).waitFor()
  const codes = (await phone.page.getByRole('dialog').innerText()).match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/g) ?? []
  expect(new Set(codes).size).toBe(3)
  await tap('已经保存，关掉')
  expect(await phone.page.innerText('body')).not.toContain(codes[0])
  const claimer = await openPhone(browser, demo.cloud.url, 'packages/member/coupon-center/index', { openid: shopper })
  await claimer.page
    .getByLabel('券码')
    .locator('input')
    .fill(codes[0] ?? '')
  await claimer.page.getByRole('button', { name: '兑换' }).tap()
  await claimer.page.getByText(/领到「随信附上的券」/).waitFor()
  await claimer.close()
})

test('the ledgers say when they were last found right', async () => {
  await visit('ledger')
  await phone.page.getByText('每个账户都对得上').waitFor()
  await phone.page.getByText(/凌晨把所有积分账户从第一笔流水重算了一遍/).waitFor()
})

test('a shopper who knows the addresses is told that they are not theirs', async () => {
  for (const page of ['adjustments', 'merges', 'ledger', 'tiers', 'gifts', 'gift', 'coupons', 'card-income']) {
    if (page !== 'adjustments') await phone.close()
    await visit(page, 'demo-muzi')
    await phone.page.getByText('您没有这项操作的权限').first().waitFor()
  }
})
