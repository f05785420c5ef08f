import { EJSON } from 'bson'
import { bucketOf } from '@domain/id'
import type { Browse } from '@domain/segment/browse-not-buy'
import { MOST_LOOKS } from '@domain/segment/looks'
import { addDays, dayOf, daysBetween, type Day } from '@domain/time'
import type { Cloud } from '../../cloud'
import { characters } from '../../demo/characters'
import type { DemoShop } from '../../demo/shop-types'

const LATEST_DAYS = 90

/** The past months' looks at products, as they would have been kept before we came: most who buy had looked, some only look. */
export async function seedLooks(cloud: Cloud, shop: DemoShop, endOn: Day): Promise<void> {
  const known = new Set([...cloud.store.documents('product_views')].map((text) => (EJSON.parse(text) as Kept)._id))
  const identities = await cloud.store.find({ collection: 'identities', filter: { channel: 'wechat' }, limit: 1000 })
  const looksOf = looksByOpenid(shop, endOn)
  const views = identities.flatMap((text) => {
    const { _id, memberId } = EJSON.parse(text, { relaxed: true }) as Kept & { readonly memberId: string }
    const looks = looksOf.get(_id.slice('wechat:'.length)) ?? []
    return looks.length === 0 || known.has(memberId) ? [] : [{ _id: memberId, v: 1, memberId, looks }]
  })
  cloud.store.bulkInsert('product_views', views)
}

type Kept = { readonly _id: string }

function looksByOpenid(shop: DemoShop, endOn: Day): ReadonlyMap<string, readonly Browse[]> {
  const looks = new Map<string, Browse[]>()
  const add = (openid: string, look: Browse): void => {
    if (look.on < endOn && daysBetween(look.on, endOn) <= LATEST_DAYS)
      looks.set(openid, [...(looks.get(openid) ?? []), look])
  }
  for (const { customerId, purchasedAt, lines } of shop.purchases) {
    const [dice, productId] = [bucketOf(`look-${purchasedAt}`, customerId, 100), lines[0]?.productId]
    if (dice < 62 && productId) add(customerId, { productId, on: addDays(dayOf(purchasedAt), -(dice % 3)) })
  }
  for (const { openid } of shop.members) {
    const dice = bucketOf('look-only', openid, 200)
    const product = shop.products[dice % shop.products.length]
    if (dice < LATEST_DAYS && product) add(openid, { productId: product.productId, on: addDays(endOn, -1 - dice) })
  }
  for (const { openid } of characters) looks.delete(openid)
  return new Map(
    [...looks].map(([openid, own]) => [openid, own.sort((a, b) => a.on.localeCompare(b.on)).slice(-MOST_LOOKS)]),
  )
}
