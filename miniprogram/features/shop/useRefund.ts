import { useEffect, useRef, useState } from 'react'
import type { OrderPage, RefundPreview } from '@contract/order'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { newRequestId } from '../../platform/request-id'

/** What the cloud said of one wish; `wish` is its text. */
type Foreseen = { readonly wish: string; readonly outcome: RefundPreview | null; readonly notice: string }

/** What of an order shall come back, what the cloud says that brings, and the tap that asks for it, once. */
export function useRefund(order: OrderPage, onDone: (order: OrderPage) => void) {
  const { orderId } = order
  const lines = order.lines.filter((line) => line.qty > line.returnedQty)
  const [pieces, setPieces] = useState(() => Object.fromEntries(lines.map((line) => [line.lineId, leftOf(line)])))
  const [reason, setReason] = useState('')
  const [foreseen, setForeseen] = useState<Foreseen>({ wish: '', outcome: null, notice: '' })
  const [busy, setBusy] = useState(false)
  const attempt = useRef({ wish: '', requestId: '' })
  const wish = JSON.stringify(
    lines.map(({ lineId }) => ({ lineId, qty: pieces[lineId] ?? 0 })).filter(({ qty }) => qty > 0),
  )
  useEffect(() => {
    let isCurrent = true
    const tell = (said: Omit<Foreseen, 'wish'>) => isCurrent && setForeseen({ wish, ...said })
    if (linesOf(wish).length > 0)
      cloud.order.previewRefund({ orderId, lines: linesOf(wish) }).then(
        (outcome) => tell({ outcome, notice: '' }),
        (thrown: unknown) => tell({ outcome: null, notice: failureOf(thrown).message }),
      )
    return () => {
      isCurrent = false
    }
  }, [orderId, wish])
  const send = async () => {
    if (attempt.current.wish !== wish) attempt.current = { wish, requestId: newRequestId() }
    setBusy(true)
    try {
      onDone(await cloud.order.requestRefund({ orderId, lines: linesOf(wish), reason }, attempt.current.requestId))
    } catch (thrown) {
      setForeseen((before) => ({ ...before, notice: failureOf(thrown).message }))
    } finally {
      setBusy(false)
    }
  }
  const { outcome, notice } = foreseen.wish === wish ? foreseen : { outcome: null, notice: '' }
  return {
    lines: lines.map((line) => ({ line, qty: pieces[line.lineId] ?? 0, most: leftOf(line) })),
    reason,
    outcome,
    notice,
    busy,
    setReason,
    setQty: (lineId: string, qty: number) => setPieces((before) => ({ ...before, [lineId]: qty })),
    send: () => void send(),
  }
}

const linesOf = (wish: string) => JSON.parse(wish) as { readonly lineId: string; readonly qty: number }[]

const leftOf = (line: OrderPage['lines'][number]): number => line.qty - line.returnedQty
