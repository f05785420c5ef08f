import type { SharedOffer } from '@contract/coupon'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { lasting } from '../../platform/pending'
import { createQuery, type Query } from '../../platform/query'
import { say } from '../../platform/toast'

const queries = new Map<string, Query<SharedOffer>>()

/** What a friend has passed on; a query for each share. */
export function shared(shareId: string): Query<SharedOffer> {
  const known = queries.get(shareId)
  if (known) return known
  const made = createQuery(`coupon-share:${shareId}`, () => cloud.coupon.openShare({ shareId }))
  queries.set(shareId, made)
  return made
}

/** Takes one's own copy from a share and says what came of it. Never throws. */
export async function takeShared(shareId: string): Promise<void> {
  try {
    await lasting.coupon.takeShare({ shareId })
    say('收下了，已放进我的券')
  } catch (thrown) {
    const failure = failureOf(thrown)
    say(failure.kind === 'offline' ? '网络断了，已经记下，连上后自动领取。' : failure.message)
  }
  await shared(shareId).open()
}
