import type { Fen } from '../money'
import type { EpochMs } from '../time'
import type { RefundOutcome, ReturnRequest } from './refund'

/** asked: a person has to decide · granted: the money is on its way · paid-back: WeChat Pay said so · declined. */
export type RefundState = 'asked' | 'granted' | 'paid-back' | 'declined'

/** Goods of an order that shall come back or have. `refundNo` is computed from the tap that asked. */
export type RefundCase = {
  readonly refundNo: string
  readonly state: RefundState
  readonly lines: ReturnRequest['lines']
  /** Why, in the shopper's words; the shop's answer. */
  readonly reason: string
  readonly answer: string
  /** What it brings: foreseen while asked, done exactly so once granted. */
  readonly outcome: RefundOutcome
  /** Money back in all: goods and shipping. */
  readonly refundFen: Fen
  readonly askedAt: EpochMs
  readonly decidedAt: EpochMs | null
}
