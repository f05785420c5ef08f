import type { Basket } from '@domain/recommendation/taste'
import { mayBeDone } from '@domain/member/consent'
import { keptProducts } from '@domain/purchase/kept-lines'
import { hash32, idOf } from '@domain/id'
import type { Context } from '../context'

const MAX_PURCHASES = 50

/** Stands for a member among the tastes; it is not told whose it is. */
export const tasteAlias = (memberId: string): string => hash32(`taste:${memberId}`).toString(36)

/** Whether what a member bought may decide what they are shown. */
export const loadWantsPersonal = async (ctx: Context, memberId: string): Promise<boolean> =>
  mayBeDone('personal-picks', await ctx.database.read('consents', idOf(memberId, 'personal-picks')))

/** What a member bought lately: what they kept, oldest first, as recommendations read it; and what they only sent back. */
export type BoughtLately = { readonly baskets: readonly Basket[]; readonly sentBack: ReadonlySet<string> }

/** Reads what a member bought lately. */
export async function loadBoughtLately(ctx: Context, memberId: string): Promise<BoughtLately> {
  const purchases = await ctx.queries.purchases.ofMember(memberId, MAX_PURCHASES)
  const baskets = [...purchases]
    .reverse()
    .map((purchase) => ({ on: purchase.purchasedOn, productIds: keptProducts(purchase) }))
    .filter(({ productIds }) => productIds.length > 0)
  const kept = new Set(baskets.flatMap(({ productIds }) => productIds))
  const bought = purchases.flatMap(({ lines }) => lines.map(({ productId }) => productId))
  return { baskets, sentBack: new Set(bought.filter((productId) => !kept.has(productId))) }
}
