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

/** What a member bought lately and kept, oldest first, as recommendations read it. */
export async function loadBaskets(ctx: Context, memberId: string): Promise<readonly Basket[]> {
  const purchases = await ctx.queries.purchases.ofMember(memberId, MAX_PURCHASES)
  return [...purchases]
    .reverse()
    .map((purchase) => ({ on: purchase.purchasedOn, productIds: keptProducts(purchase) }))
    .filter(({ productIds }) => productIds.length > 0)
}
