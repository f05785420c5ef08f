import { idOf } from '../id'
import type { Fen } from '../money'
import { MINUTE_MS, type EpochMs } from '../time'

/** An effect outside the database that an order has promised. */
export type OutboxTask =
  | { readonly kind: 'close-payment' }
  | {
      readonly kind: 'refund-money'
      readonly refundNo: string
      readonly refundFen: Fen
      readonly totalFen: Fen
    }
  | { readonly kind: 'upload-shipping' }
  | { readonly kind: 'after-paid' }

/** A promise written together with what made it; kept until it is done. Its id is `orderId:kind`, a refund's with its number. */
export type OutboxRow = {
  readonly rowId: string
  readonly orderId: string
  readonly task: OutboxTask
  readonly state: 'waiting' | 'done'
  readonly dueAt: EpochMs
  readonly tries: number
  readonly lastProblem: string
}

const FIRST_WAIT_MS = 2 * MINUTE_MS
const LONGEST_WAIT_MS = 6 * 60 * MINUTE_MS

/** A promise to be kept from an instant on. */
export const promised = (orderId: string, task: OutboxTask, dueAt: EpochMs): OutboxRow => ({
  rowId: task.kind === 'refund-money' ? idOf(orderId, task.kind, task.refundNo) : idOf(orderId, task.kind),
  orderId,
  task,
  state: 'waiting',
  dueAt,
  tries: 0,
  lastProblem: '',
})

/** A promise that somebody is about to keep: nobody else tries before the wait is over, longer with every try. */
export const begun = (row: OutboxRow, now: EpochMs): OutboxRow => ({
  ...row,
  tries: row.tries + 1,
  dueAt: now + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** row.tries),
})
