import { useRef, useState } from 'react'
import type { GiftOrderCard } from '@contract/gift'
import type { Address } from '@domain/member/address'
import { failureOf } from '../../platform/failure'
import { lasting } from '../../platform/pending'
import { newRequestId } from '../../platform/request-id'

/** A redemption under way: whether it is, and a sentence when it did not go as asked. */
export type Redeeming = {
  readonly busy: boolean
  readonly notice: string | null
  readonly redeem: (address: Address | null) => Promise<void>
}

const KEPT = '网络断了，已经记下，连上后自动补上，不会多扣。'

/** Redeems one gift: until the cloud has said yes or no, every tap is the same request. */
export function useRedeem(giftId: string, onOrder: (order: GiftOrderCard) => void, onRefused: () => void): Redeeming {
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState<string | null>(null)
  const underWay = useRef(false)
  const requestId = useRef<string | null>(null)

  const redeem = async (address: Address | null) => {
    if (underWay.current) return
    underWay.current = true
    requestId.current ??= newRequestId()
    setBusy(true)
    setNotice(null)
    try {
      const order = await lasting.gift.redeemGift({ giftId, address }, requestId.current)
      requestId.current = null
      onOrder(order)
    } catch (thrown) {
      const failure = failureOf(thrown)
      setNotice(failure.kind === 'offline' ? KEPT : failure.message)
      if (failure.kind === 'refused') {
        requestId.current = null
        onRefused()
      }
    } finally {
      underWay.current = false
      setBusy(false)
    }
  }

  return { busy, notice, redeem }
}
