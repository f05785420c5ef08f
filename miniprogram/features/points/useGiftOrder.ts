import { useState } from 'react'
import type { GiftOrderCard } from '@contract/gift'
import { failureOf } from '../../platform/failure'
import { lasting } from '../../platform/pending'

/** What can be done with a redemption, whether it is under way, and a sentence when it did not go as asked. */
export type GiftOrderActions = {
  readonly busy: boolean
  readonly notice: string | null
  readonly cancel: () => void
  readonly confirm: () => void
}

const KEPT = '网络断了，已经记下，连上后自动补上。'

/** The actions of one redemption; `onOrder` receives it as the cloud answered it. */
export function useGiftOrder(
  { redemptionId }: GiftOrderCard,
  onOrder: (order: GiftOrderCard) => void,
): GiftOrderActions {
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState<string | null>(null)

  const run = async (answered: Promise<GiftOrderCard>) => {
    setBusy(true)
    setNotice(null)
    try {
      onOrder(await answered)
    } catch (thrown) {
      const failure = failureOf(thrown)
      setNotice(failure.kind === 'offline' ? KEPT : failure.message)
    } finally {
      setBusy(false)
    }
  }

  return {
    busy,
    notice,
    cancel: () => void run(lasting.gift.cancelOrder({ redemptionId })),
    confirm: () => void run(lasting.gift.confirmOrder({ redemptionId })),
  }
}
