import type { FoundProducts } from '@contract/dashboard'
import type { StaffContext } from '../context'

const MOST = 20
const MOST_WORDS = 5
/** What can be the number of a product. */
const NUMBER = /^[^\s/$]{1,128}$/

type Found = FoundProducts['products'][number]

/**
 * Products whose name, pack or number holds every word, twenty at most; first the one whose number was asked for, which may be
 * gone from the catalogue and only stand in past orders.
 */
export async function findProducts(ctx: StaffContext, { text }: { readonly text: string }): Promise<FoundProducts> {
  const words = text.split(/\s+/).slice(0, MOST_WORDS)
  const [named, numbered] = await Promise.all([ctx.queries.products.holding(words, MOST + 1), numberedBy(ctx, text)])
  const listed = named.map(({ productId, name, pack }): Found => ({
    productId,
    name: `${name} ${pack}`.trim(),
    isListed: true,
  }))
  const others = listed.filter(({ productId }) => productId !== numbered?.productId)
  const found = numbered === null ? others : [numbered, ...others]
  return { products: found.slice(0, MOST), isMore: found.length > MOST }
}

async function numberedBy(ctx: StaffContext, text: string): Promise<Found | null> {
  if (!NUMBER.test(text)) return null
  const product = await ctx.database.read('products', text)
  if (product) return { productId: text, name: `${product.name} ${product.pack}`.trim(), isListed: true }
  const [buyer] = await ctx.queries.histories.boughtBy(text, '', 1)
  const order = buyer?.orders.find(({ productIds }) => productIds.includes(text))
  if (!order) return null
  const purchase = await ctx.database.read('purchases', order.orderId)
  const name = purchase?.lines.find(({ productId }) => productId === text)?.name
  return { productId: text, name: name ?? text, isListed: false }
}
