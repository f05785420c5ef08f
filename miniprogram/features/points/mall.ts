import type { GiftMall, GiftPage } from '@contract/gift'
import { cloud } from '../../platform/cloud'
import { createQuery, type Query } from '../../platform/query'

/** The points mall as this member sees it. */
export const mall = createQuery<GiftMall>('gift-mall', () => cloud.gift.openMall({}))

const pages = new Map<string, Query<GiftPage>>()

/** One gift laid open; one query a gift. */
export function giftPage(giftId: string): Query<GiftPage> {
  const known = pages.get(giftId)
  if (known) return known
  const made = createQuery(`gift:${giftId}`, () => cloud.gift.openGift({ giftId }))
  pages.set(giftId, made)
  return made
}
