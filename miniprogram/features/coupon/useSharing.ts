import { useState } from 'react'
import type { CouponCard } from '@contract/coupon'
import { failureOf } from '../../platform/failure'
import { lasting } from '../../platform/pending'
import type { ShareCard } from '../../platform/share'
import { say } from '../../platform/toast'

/** Making a share of an offer: first it is written down, then there is a card to send. */
export type Sharing = {
  readonly card: ShareCard | null
  readonly busy: boolean
  readonly begin: (coupon: CouponCard) => Promise<void>
}

/** Holds the share that is being made. */
export function useSharing(): Sharing {
  const [busy, setBusy] = useState(false)
  const [card, setCard] = useState<ShareCard | null>(null)
  const begin = async ({ templateId, face }: CouponCard) => {
    setBusy(true)
    try {
      const { shareId } = await lasting.coupon.shareOffer({ templateId })
      setCard(cardOf(shareId, face.name))
    } catch (thrown) {
      say(failureOf(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  return { card, busy, begin }
}

/** A share as it is sent; whoever passes it on passes on the same. */
export const cardOf = (shareId: string, name: string): ShareCard => ({
  title: name === '' ? '送你一张券' : `送你一张券：${name}`,
  path: `packages/member/coupon/index?shareId=${encodeURIComponent(shareId)}`,
})

/** What is handed on where nothing has been shared: the way to the coupons for all. */
export const centerCard: ShareCard = { title: '店里有券可以领', path: 'packages/member/coupon-center/index' }
