import { useState } from 'react'
import { failureOf } from '../../platform/failure'
import { lasting } from '../../platform/pending'
import type { ShareCard } from '../../platform/share'
import { say } from '../../platform/toast'

/** Making a share of an offer: first it is written down, then there is a card to send. */
export type Sharing = { readonly card: ShareCard | null; readonly busy: boolean; readonly begin: () => Promise<void> }

/** Shares one offer; `title` is what the friend reads. */
export function useSharing(templateId: string, title: string): Sharing {
  const [busy, setBusy] = useState(false)
  const [card, setCard] = useState<ShareCard | null>(null)
  const begin = async () => {
    setBusy(true)
    try {
      const { shareId } = await lasting.coupon.shareOffer({ templateId })
      setCard({ title, path: `packages/member/coupon/index?shareId=${encodeURIComponent(shareId)}` })
    } catch (thrown) {
      say(failureOf(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  return { card, busy, begin }
}
