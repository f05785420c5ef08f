import { useRef, useState } from 'react'
import type { CardOffer, CardPage } from '@contract/card'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { askPayment } from '../../platform/payment'
import { newRequestId } from '../../platform/request-id'
import { card } from './card'

/** Buying and giving back, one at a time, with what came of it in a sentence. */
export function useCard() {
  const [isBusy, setBusy] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)
  const tap = useRef(newRequestId())

  const attempt = async (work: () => Promise<string | null>) => {
    if (isBusy) return
    setBusy(true)
    setSentence(null)
    try {
      setSentence(await work())
      tap.current = newRequestId()
    } catch (thrown) {
      const failure = failureOf(thrown)
      if (failure.kind !== 'offline') tap.current = newRequestId() // offline: the same tap may be sent again
      setSentence(failure.message)
      void card.open()
    } finally {
      setBusy(false)
    }
  }

  const buy = ({ planId, priceFen }: CardOffer) =>
    attempt(async () => {
      const { orderId, sheet } = await cloud.card.buyCard({ planId, priceFen }, tap.current)
      if (!sheet) return '现在付不了款，请稍后再试。'
      const outcome = await askPayment(sheet)
      if (outcome === 'cancelled') return '没有付款，卡也没有开。'
      const page = await cloud.card.checkCardPayment({ orderId })
      put(page)
      return page.held ? null : '付款还没有到，到了会自动开通。'
    })

  const giveBack = (backFen: number) =>
    attempt(async () => {
      put(await cloud.card.giveBackCard({ backFen }, tap.current))
      return '卡已经退了，钱会原路退回。'
    })

  return { isBusy, sentence, buy, giveBack }
}

const put = (page: CardPage): void => card.put(() => page)
