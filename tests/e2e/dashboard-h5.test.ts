import { readFileSync } from 'node:fs'
import { EJSON } from 'bson'
import type { Browser } from 'playwright-core'
import type { FollowedProducts } from '@domain/analytics/followed-products'
import type { PaidOrder } from '@domain/analytics/paid-order'
import { buyerRepurchaseRate, orderRepurchaseRate } from '@domain/analytics/repurchase'
import type { Purchase } from '@domain/purchase/purchase'
import type { Product } from '@domain/shop/product'
import { launchBrowser } from './browser'
import { openDemo, type Demo } from './demo'
import { openPhone, settle, type PhonePage } from './phone-page'

const operator = 'demo-xiaoman'
const dashboard = 'packages/operator/dashboard/index'

let demo: Demo
let browser: Browser
let phone: PhonePage

beforeAll(async () => {
  demo = await openDemo(['functions', 'h5'])
  browser = await launchBrowser()
  phone = await openPhone(browser, demo.cloud.url, dashboard, { openid: operator })
  await settle(phone.page)
})

// Where the beginning broke off, what did begin must still end.
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

const textOf = (id: string): Promise<string> => phone.page.locator(`#${id}`).innerText()
const sheet = () => phone.page.getByRole('dialog')
const close = async (word: string) => {
  await phone.page.getByText(word, { exact: true }).tap()
  await sheet().waitFor({ state: 'detached' })
}

test('the rate stands beside its lines, and in words', async () => {
  const text = await textOf('repurchase')
  expect(text).toContain('及格 20%')
  expect(text).toContain('行业 35%')
  expect(text).toMatch(/(低于同类及格线|过了同类及格线|过了良好线|达到行业参考) \d+%/)
})

test('the first thing read is the rate, then the advice; stages and costs come after whom to write to', async () => {
  const topOf = async (id: string) => (await phone.page.locator(`#${id}`).boundingBox())?.y ?? 0
  const tops = await Promise.all(
    ['repurchase', 'months', 'worth', 'members', 'funnel', 'acquisition', 'others'].map(topOf),
  )
  expect(tops).toEqual([...tops].sort((a, b) => a - b))
})

test('four stages, each with its definition, never more than the one before', async () => {
  const text = await textOf('funnel')
  for (const words of ['购买前', '购买中', '使用中', '购买后', '其中换一天又来买的']) expect(text).toContain(words)
  const counts = [...text.matchAll(/([\d,]+) 人/g)].map(([, count]) => Number(count?.replace(',', '')))
  expect(counts).toHaveLength(4)
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
  expect(counts[3]).toBeGreaterThan(0)
})

test('this month’s cost is not known yet; once entered it is counted', async () => {
  expect(await textOf('acquisition')).toMatch(/每位新客花 \d+ 元，到现在带回毛利 \d+ 元，是花费的 \d\.\d 倍/)
  expect(await textOf('acquisition')).toContain('还没填花费')
  await phone.page.getByText('填拉新成本', { exact: true }).tap()
  await sheet().locator('input').fill('1280')
  await sheet().getByText('保存', { exact: true }).tap()
  await sheet().waitFor({ state: 'detached' })
  await phone.page.getByText('还没填花费').waitFor({ state: 'detached' })
  expect(await textOf('acquisition')).toMatch(/11月，\d+ 位新客\s*\d+\.\d 倍/)
})

test('every other rate has its months and its definition', async () => {
  for (const name of ['30 天二次购买率', '券核销率', '付费卡续费率', '唤醒率', '流失率']) {
    await phone.page.getByText(name, { exact: true }).tap()
    const text = await sheet().innerText()
    expect(text).toContain('÷')
    expect(text).toMatch(/最高 \d+%/)
    await close('知道了')
  }
})

test('who brings most: masked, the most first', async () => {
  await phone.page.getByText('看看是谁', { exact: true }).tap()
  await sheet()
    .getByText(/^累计消费 [\d,]+ 元以上的 \d+ 位/)
    .waitFor()
  const text = await sheet().innerText()
  expect(text).toContain('＊')
  const sums = [...text.matchAll(/^([\d,]+) 元$/gm)].map(([, sum]) => Number(sum?.replace(',', '')))
  expect(sums.length).toBeGreaterThan(10)
  expect(sums).toEqual([...sums].sort((a, b) => b - a))
  await close('知道了')
})

test('one product alone, then those who came once and lately', async () => {
  await phone.page.getByText(/，90 天/).tap()
  await sheet().getByText('商品', { exact: true }).tap()
  await sheet().getByRole('tab').last().tap()
  await close('好了')
  await phone.page.getByText(/^只看买过这件商品的订单/).waitFor()
  await phone.page.getByText(/，90 天/).tap()
  await sheet().getByText('生命周期', { exact: true }).tap()
  await sheet().getByText('新客', { exact: true }).tap()
  await close('好了')
  await phone.page.getByText(/^按会员昨晚所在的分层/).waitFor()
  await phone.page.getByText(/，90 天/).tap()
  await sheet().getByText('门店和渠道', { exact: true }).tap()
  await sheet().getByText('全部', { exact: true }).tap()
  await close('好了')
})

test('a product that is no best seller: found by its number, counted whole, both rates as its purchases say', async () => {
  const product = rareProduct()
  await phone.page.getByText(/，90 天/).tap()
  await sheet().getByText('商品', { exact: true }).tap()
  await sheet()
    .getByText(/^这些每天夜里统计/)
    .waitFor()
  await sheet().locator('input').fill(product.productId)
  await sheet().getByText(`${product.name} ${product.pack}`, { exact: true }).tap()
  await close('好了')
  await phone.page.getByText(/买过它的会员都数过，不是抽样/).waitFor()
  const window = { fromOn: '2026-08-23', toOn: '2026-11-20', productId: product.productId }
  const orders = paidOrders()
  for (const { share, code } of [buyerRepurchaseRate(orders, window), orderRepurchaseRate(orders, window)]) {
    const name = code === 'user-repurchase' ? '用户复购率' : '订单复购率'
    expect(
      await phone.page
        .getByRole('button', { name: new RegExp(`^${name} `) })
        .first()
        .getAttribute('aria-label'),
    ).toContain(`${((share ?? 0) * 100).toFixed(1)}%`)
  }
  await phone.page.getByText('用户复购率', { exact: true }).tap()
  expect(await sheet().innerText()).toContain('÷')
  await close('知道了')
})

test('what is nowhere is not found, and everything is one tap away', async () => {
  await phone.page.getByText(/，90 天/).tap()
  await sheet().locator('input').fill('没有这样的商品')
  await sheet().getByText('没有找到。下架的商品要写完整的货号。').waitFor()
  await sheet().getByText('门店和渠道', { exact: true }).tap()
  await sheet().getByText('全部', { exact: true }).tap()
  await close('好了')
})

const all = <Stored>(collection: string): readonly Stored[] =>
  [...demo.cloud.store.documents(collection)].map((text) => EJSON.parse(text, { relaxed: true }) as Stored)

/** What sells, and is not among those that every night counts apart. */
function rareProduct(): Product {
  const followed = all<FollowedProducts>('followed_products').flatMap(({ productIds }) => productIds)
  const rare = all<Product>('products').find(({ productId }) => !followed.includes(productId))
  if (!rare) throw new Error('every product is followed')
  return rare
}

const paidOrders = (): readonly PaidOrder[] =>
  all<Purchase>('purchases').map((purchase) => ({
    ...{ orderId: purchase.purchaseId, memberId: purchase.memberId, on: purchase.purchasedOn },
    ...{ storeId: purchase.storeId, channel: purchase.channel, netFen: purchase.paidFen - purchase.refundedFen },
    productIds: purchase.lines.map(({ productId }) => productId),
  }))

test('chosen days: the picker is there, and the usual days are one tap away', async () => {
  await phone.page.getByText(/，90 天/).tap()
  await sheet().getByText('自己选', { exact: true }).tap()
  expect(await sheet().innerText()).toMatch(/从\s*2026年8月23日\s*到\s*2026年11月20日/)
  await sheet().getByText('30 天', { exact: true }).tap()
  await close('好了')
  await phone.page.getByText(/，30 天$/).waitFor()
})

test('the table holds all of it', async () => {
  await phone.page.getByText('导出', { exact: true }).tap()
  const button = phone.page.getByRole('button', { name: '下载表格' })
  await button.waitFor()
  const [download] = await Promise.all([phone.page.waitForEvent('download'), button.tap()])
  const csv = readFileSync(await download.path(), 'utf8')
  for (const head of ['首购月份,', '逐月 %,', '四个阶段,', '拉新月份,', '2026-11,', '购买后,'])
    expect(csv).toContain(head)
  expect(phone.faults).toEqual([])
})
