import { useRef, useState } from 'react'
import type { CounterReceipt, OpenVisit, UsedCoupon } from '@contract/staff'
import { couponPart } from '@domain/shop/at-counter'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { newRequestId } from '../../platform/request-id'
import { amountFenOf, pressKey, type Key } from './amount-entry'
import { goodsOf, priceOf, withPieces, type BasketLine } from './basket'

/** What came of confirming. */
export type SaleDone =
  | { readonly kind: 'recorded'; readonly receipt: CounterReceipt }
  | { readonly kind: 'redeemed'; readonly used: UsedCoupon }

/** A sale as it is put together and confirmed; priced on the phone by the rules the cloud decides with. */
export function useSale(visit: OpenVisit) {
  const [typed, setTyped] = useState('')
  const [lines, setLines] = useState<readonly BasketLine[] | null>(null)
  const [chosen, setChosen] = useState<string | null | 'best'>('best')
  const [receiptNo, setReceiptNo] = useState('')
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState<SaleDone | null>(null)
  const requestId = useRef(newRequestId())
  const goods = goodsOf(amountFenOf(typed), lines)
  const priced = priceOf(goods, visit.coupons, chosen, visit.price)
  const couponId = visit.coupons.find((one) => couponPart(priced, one.couponId) !== null)?.couponId ?? null
  const couponOffFen = couponPart(priced, couponId) ?? 0
  const ownOffFen = priced.listFen - priced.payableFen - couponOffFen
  const onlyCoupon = priced.listFen === 0 && chosen !== 'best' ? chosen : null
  const gift = visit.coupons.find((one) => one.couponId === (couponId ?? onlyCoupon))?.gift ?? null

  /** Anything that changes what is confirmed makes it another request. */
  const changed = () => {
    requestId.current = newRequestId()
    setProblem(null)
  }

  const record = async (): Promise<SaleDone> => {
    const { visitId } = visit
    const receipt = await cloud.staff.recordPurchase(
      {
        ...{ visitId, couponId, dueFen: priced.payableFen },
        ...(receiptNo.trim() === '' ? {} : { receiptNo: receiptNo.trim() }),
        sold:
          goods.kind === 'amount'
            ? goods
            : { kind: 'lines', lines: goods.lines.map(({ productId, qty }) => ({ productId, qty })) },
      },
      requestId.current,
    )
    return { kind: 'recorded', receipt }
  }

  const redeem = async (coupon: string): Promise<SaleDone> => {
    const used = await cloud.staff.redeemCoupon({ visitId: visit.visitId, couponId: coupon }, requestId.current)
    return { kind: 'redeemed', used }
  }

  const confirm = async () => {
    if (isSending) return
    setSending(true)
    setProblem(null)
    try {
      setDone(await (onlyCoupon === null ? record() : redeem(onlyCoupon)))
    } catch (thrown) {
      setProblem(failureOf(thrown).message)
    } finally {
      setSending(false)
    }
  }

  return {
    ...{
      typed,
      lines,
      goods,
      priced,
      couponId,
      couponOffFen,
      gift,
      ownOffFen,
      onlyCoupon,
      receiptNo,
      isSending,
      problem,
      done,
      confirm,
    },
    canConfirm: !isSending && (priced.listFen > 0 || onlyCoupon !== null),
    press: (key: Key) => {
      changed()
      setTyped((former) => pressKey(former, key)) // thumbs are faster than drawing
    },
    byLines: (isByLines: boolean) => {
      changed()
      setLines(isByLines ? [] : null)
    },
    addPieces: (product: Omit<BasketLine, 'qty'>, pieces: number) => {
      changed()
      setLines((former) => withPieces(former ?? [], product, pieces))
    },
    choose: (coupon: string) => {
      changed()
      setChosen((chosen === 'best' ? couponId : chosen) === coupon ? null : coupon)
    },
    nameReceipt: (text: string) => {
      changed()
      setReceiptNo(text)
    },
  }
}

/** What `useSale` gives to the parts of the screen. */
export type Sale = ReturnType<typeof useSale>
