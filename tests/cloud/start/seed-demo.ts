import type { MemberCenter } from '@contract/member'
import { bucketOf } from '@domain/id'
import { startOfDay, type Day } from '@domain/time'
import type { Cloud } from '../cloud'
import { characters, firstDayOf } from '../demo/characters'
import { generateShop } from '../demo/generate-shop'
import type { DemoShop, ShopSize } from '../demo/shop-types'
import { batchesOf, bodyOf } from '../import/batches'
import { sendBatch } from '../import/cloud-line'
import { callAction } from './call-action'
import { runThrough } from './run-through'
import { seedCommunity } from './seed/community'
import { seedCosts } from './seed/costs'
import { seedCoupons } from './seed/coupons'
import { seedGifts } from './seed/gifts'
import { seedLooks } from './seed/looks'
import { seedOperator } from './seed/operator'
import { seedPastCards } from './seed/past-cards'
import { seedPastMembers } from './seed/past-members'
import { inviteCharacters, seedReach } from './seed/reach'
import { seedReviews } from './seed/reviews'
import { seedSegments } from './seed/segments'
import { seedShop } from './seed/shop'
import { seedStaff } from './seed/staff'

/** How big the demo shop of npm start is. */
export const SIZE = { seed: 7, members: 300, products: 60, months: 18 } as const
const LANES = 4
const LIVE_MONTHS = 12 // the points of older purchases have lapsed: those are history
const NIGHT = ['job-settle', 'job-predict'] as const

/** How a seeding tells how far it is. */
export type Say = (line: string) => void

/**
 * Fills an empty cloud with the demo shop through the product's own doors: purchases by `hook-orders`, then one night,
 * then a reminder agreed on. Done again after a break it finds what is there already.
 */
export async function seedDemo(cloud: Cloud, secret: string, size: ShopSize, say: Say): Promise<DemoShop> {
  const shop = generateShop(size)
  putProducts(cloud, shop)
  say(`demo: ${shop.products.length} products, ${shop.members.length} members, ${shop.purchases.length} purchases …`)
  await putPurchases(cloud, secret, shop, size.endOn, say)
  await putNames(cloud, shop)
  say('demo: one night …')
  for (const collection of ['agenda', 'job_runs']) cloud.store.clear(collection) // a tick may have done the empty shop's night
  for (const job of NIGHT) await runThrough(cloud, job)
  await inviteCharacters(cloud)
  await agreeOnCoffee(cloud)
  await seedCoupons(cloud, size.endOn)
  await seedGifts(cloud, size.endOn)
  await seedCommunity(cloud, shop)
  await seedStaff(cloud, shop)
  await seedShop(cloud, shop, size.endOn)
  await seedReviews(cloud, shop)
  await seedPastMembers(cloud, shop)
  await seedLooks(cloud, shop, size.endOn)
  await seedPastCards(cloud, size.endOn)
  await seedOperator(cloud, shop, size.endOn)
  await seedSegments(cloud)
  await seedCosts(cloud, size.endOn)
  await seedReach(cloud, size.endOn)
  return shop
}

function putProducts(cloud: Cloud, shop: DemoShop): void {
  cloud.store.clear('products')
  cloud.store.bulkInsert(
    'products',
    shop.products.map(({ picture: _picture, trueDays: _trueDays, ...product }) => ({
      _id: product.productId,
      v: 1,
      ...product,
    })),
  )
}

async function putPurchases(cloud: Cloud, secret: string, shop: DemoShop, endOn: Day, say: Say): Promise<void> {
  const total = shop.purchases.length
  let done = 0
  const send = async (lane: number, live: boolean) => {
    const mine = shop.purchases.filter(
      ({ customerId, purchasedAt }) =>
        bucketOf('demo', customerId, LANES) === lane &&
        live === purchasedAt >= startOfDay(firstDayOf(endOn, LIVE_MONTHS)),
    )
    for (const batch of batchesOf(mine.map((purchase) => ({ purchase, fileLines: [] })))) {
      const report = await sendBatch({ url: cloud.url, secret }, bodyOf(batch, live))
      const [refused] = report.refused
      if (refused) throw new Error(`the demo shop was refused a purchase: ${refused.code} ${refused.message}`)
      done += batch.length
      say(`demo: ${done} of ${total} purchases`)
    }
  }
  await Promise.all(Array.from({ length: LANES }, (_, lane) => send(lane, false).then(() => send(lane, true))))
}

/** Everybody who bought has told the shop what to call them; who never came has not. */
async function putNames(cloud: Cloud, shop: DemoShop): Promise<void> {
  const bought = new Set(shop.purchases.map(({ customerId }) => customerId))
  const waiting = shop.members.filter(({ openid }) => bought.has(openid))
  const worker = async () => {
    for (let member = waiting.pop(); member; member = waiting.pop()) {
      const { openid, nickname } = member
      const requestId = `name-${openid}`
      await callAction(cloud, { openid, area: 'member', action: 'updateProfile', input: { nickname }, requestId })
    }
  }
  await Promise.all(Array.from({ length: LANES }, worker))
}

/** 半夏 has tapped 提醒我 for her coffee and 允许 on WeChat's panel. */
async function agreeOnCoffee(cloud: Cloud): Promise<void> {
  const openid = characters[0]?.openid ?? ''
  const center = await callAction<MemberCenter>(cloud, { openid, area: 'member', action: 'openCenter' })
  const plan = center.plans.find(({ productId }) => productId.startsWith('coffee'))
  const tmplId = center.replenishmentAsk?.tmplId
  if (!plan || !tmplId || plan.reminder.state !== 'none') return
  await cloud.world.prompts.tap(openid, [{ tmplId, answer: 'accept' }])
  const askId = 'demo-ask-coffee'
  const input = { askId, planId: plan.planId, results: [{ tmplId, answer: 'accept' }] }
  await callAction(cloud, { openid, area: 'messaging', action: 'reportAsk', input, requestId: askId })
}
