import type { OrderPage, OrderStart } from '@contract/order'
import type { CheckoutPage } from '@contract/shop'
import { bucketOf } from '@domain/id'
import type { SaleFor } from '@domain/shop/sale-window'
import { addDays, startOfDay, type Day } from '@domain/time'
import { priceCart } from '@domain/shop/price-cart'
import type { Cloud } from '../../cloud'
import { characters } from '../../demo/characters'
import type { DemoShop } from '../../demo/shop-types'
import { callAction } from '../call-action'
import { describeProduct } from './product-descriptions'

/** What is gone today. */
const SOLD_OUT = 'drip-coffee-dark-20'

/** What is not for everybody today: a sunscreen for gold and cards a week early, and a slot of a week for the same. */
const windowsOf = (endOn: Day): Readonly<Record<string, SaleFor>> => {
  const chosen = { tiers: ['gold', 'diamond'], cardPlans: true } as const
  const untilAt = startOfDay(addDays(endOn, 7))
  return {
    'sunscreen-50ml': { ...chosen, kind: 'early', untilAt },
    'oat-milk-plain-10': { ...chosen, kind: 'members', fromAt: startOfDay(endOn), untilAt },
  }
}

/** An order of the demo: who made it, of what, and how far it has come. */
type DemoOrder = {
  readonly openid: string
  readonly lines: readonly { readonly productId: string; readonly qty: number }[]
  readonly upTo: 'created' | 'paid' | 'shipped' | 'received' | 'asked-back' | 'refunded'
}

const orders: readonly DemoOrder[] = [
  { openid: 'demo-qinghe', lines: [{ productId: 'tea-jasmine-120g', qty: 2 }], upTo: 'received' },
  {
    openid: 'demo-qinghe',
    lines: [
      { productId: 'coffee-beans-decaf-250g', qty: 1 },
      { productId: 'tea-puer-200g', qty: 1 },
    ],
    upTo: 'asked-back',
  },
  { openid: 'demo-qinghe', lines: [{ productId: 'bin-bags-150', qty: 3 }], upTo: 'paid' },
  { openid: 'demo-banxia', lines: [{ productId: 'floor-cleaner-2l', qty: 1 }], upTo: 'refunded' },
  {
    openid: 'demo-banxia',
    lines: [
      { productId: 'pet-can-tuna-6', qty: 2 },
      { productId: 'freeze-dried-duck-200g', qty: 1 },
    ],
    upTo: 'shipped',
  },
  { openid: 'demo-banxia', lines: [{ productId: 'cat-litter-tofu-6l', qty: 4 }], upTo: 'created' },
]

const ADDRESSES: Readonly<Record<string, readonly [name: string, phone: string, street: string]>> = {
  'demo-qinghe': ['青禾', '13900000726', '文二路 88 号 6 幢 1201'],
  'demo-banxia': ['半夏', '13800000417', '梧桐路 18 号 3 栋 502'],
}

/** Puts stock, descriptions and windows on the shelf, and lets the named customers order, pay, receive and return, by the product's own doors. */
export async function seedShop(cloud: Cloud, shop: DemoShop, endOn: Day): Promise<void> {
  if ((await cloud.store.count('product_stocks', {})) === 0) putStock(cloud, shop)
  await describe(cloud, shop)
  for (const [productId, saleFor] of Object.entries(windowsOf(endOn))) await say(cloud, productId, { saleFor })
  const there = new Set(shop.members.map(({ openid }) => openid))
  const known = new Set(shop.products.map(({ productId }) => productId))
  for (const [place, order] of orders.entries())
    if (there.has(order.openid) && order.lines.every(({ productId }) => known.has(productId)))
      await lead(cloud, order, place)
}

function putStock(cloud: Cloud, shop: DemoShop): void {
  cloud.store.bulkInsert(
    'product_stocks',
    shop.products.map(({ productId }) => {
      const left = productId === SOLD_OUT ? 0 : 6 + bucketOf('stock', productId, 180)
      return { _id: productId, v: 1, productId, left, reserved: 0 }
    }),
  )
}

async function describe(cloud: Cloud, shop: DemoShop): Promise<void> {
  for (const { productId } of shop.products) {
    const description = describeProduct(productId)
    if (description !== '') await say(cloud, productId, { description })
  }
}

/** Sets fields of a product, where the shop has it. */
async function say(cloud: Cloud, productId: string, fields: object): Promise<void> {
  const known = { collection: 'products', filter: { productId } }
  await cloud.store.update({ ...known, update: { $set: fields }, multi: false, merge: true, upsert: false })
}

/** Takes one order as far as it goes; each tap has its own id, so that a seeding begun again changes nothing. */
async function lead(cloud: Cloud, { openid, lines, upTo }: DemoOrder, place: number): Promise<void> {
  const as = (who: string) => (area: string, action: string, input: object) =>
    callAction<OrderPage & OrderStart>(cloud, {
      ...{ openid: who, area, action, input },
      requestId: `demo-order-${place}-${action}`,
    })
  const shopper = as(openid)
  const operator = as(characters.find(({ work }) => work?.roles.includes('operator'))?.openid ?? '')
  const { orderId } = await shopper('shop', 'createOrder', await wishOf(cloud, openid, lines))
  if (upTo === 'created') return
  await cloud.world.paymentDesk.answer({ outTradeNo: orderId, answer: 'pay', callback: 'once' })
  if (upTo === 'paid') return
  const back = { orderId, lines: [{ lineId: 'l1', qty: 1 }], reason: '买多了' }
  if (upTo === 'refunded') return void (await shopper('order', 'requestRefund', back))
  await operator('order', 'shipOrder', { orderId, company: '顺丰速运', trackingNo: `SF14602711${place}3` })
  if (upTo === 'shipped') return
  await shopper('order', 'confirmReceipt', { orderId })
  if (upTo === 'asked-back') await shopper('order', 'requestRefund', back)
}

async function wishOf(cloud: Cloud, openid: string, lines: DemoOrder['lines']) {
  const page = await callAction<CheckoutPage>(cloud, { openid, area: 'shop', action: 'openCheckout', input: { lines } })
  const { payableFen } = priceCart({ ...page.cart, chosenCoupons: [] })
  const [name = '', phone = '', street = ''] = ADDRESSES[openid] ?? []
  const address = { name, phone, region: '浙江省杭州市西湖区', street }
  return { lines, couponIds: [], points: 0, delivery: { kind: 'post', address }, payableFen }
}
