import { fen, sumFen, type Fen } from '../money'
import { idOf } from '../id'
import { refuse } from '../refusal'
import { dayOf, MINUTE_MS, type Day, type EpochMs } from '../time'

/** One line of a purchase; `paidFen` is the line's share after discounts. */
export type PurchaseLine = {
  readonly productId: string
  readonly name?: string
  readonly qty: number
  readonly paidFen: Fen
}

/** Pieces of one product that came back; pieces, whatever was paid for them. */
export type ReturnedPieces = { readonly productId: string; readonly qty: number }

/** A paid fact, in store or online; without lines where only the amount is known. `live` false is history: no points, coupons or messages. */
export type Purchase = {
  /** `storeId:receiptNo`. */
  readonly purchaseId: string
  readonly storeId: string
  readonly receiptNo: string
  readonly channel: string
  readonly memberId: string
  readonly purchasedAt: EpochMs
  readonly purchasedOn: Day
  readonly paidFen: Fen
  readonly lines: readonly PurchaseLine[]
  readonly refundedFen: Fen
  /** Which goods came back, all refunds together, a product once; absent: nothing is known to have. Read it by `keptLines`. */
  readonly returned?: readonly ReturnedPieces[]
  readonly live: boolean
  /** What it earned when it was posted, and on which amount: a refund claws back by the same proportion. */
  readonly earnedPoints: number
  readonly earningFen: Fen
  /** The member it was posted for, where another has become one with them since: ids made then name that one. */
  readonly recordedFor?: string
  /** When we heard of it; absent where it was recorded before this was kept. */
  readonly postedAt?: EpochMs
}

/** A purchase as it arrives; what it earns is decided when it is posted. */
export type PurchaseIntake = Omit<
  Purchase,
  'purchaseId' | 'purchasedOn' | 'refundedFen' | 'returned' | 'earnedPoints' | 'earningFen' | 'recordedFor' | 'postedAt'
>

/** What was paid most for: it speaks for the whole purchase; undefined where the goods are not known. */
export const mainLineOf = ({ lines }: Pick<Purchase, 'lines'>): PurchaseLine | undefined =>
  lines.reduce<PurchaseLine | undefined>(
    (most, line) => (most && most.paidFen >= line.paidFen ? most : line),
    undefined,
  )

/** The clock of a till may run this much ahead of ours. */
export const TILL_CLOCK_AHEAD_MS = 5 * MINUTE_MS

/** The id of a purchase: one receipt of one store is one purchase. */
export const purchaseIdOf = (storeId: string, receiptNo: string): string => idOf(storeId, receiptNo)

/** Takes a purchase in; one whose goods nobody noted has no lines. @throws refusal purchase/in-future, purchase/lines-mismatch {linesFen, paidFen}. */
export function checkPurchase(intake: PurchaseIntake, now: EpochMs): Purchase {
  if (intake.purchasedAt > now + TILL_CLOCK_AHEAD_MS) throw refuse('purchase/in-future')
  const linesFen = sumFen(intake.lines.map((line) => line.paidFen))
  if (intake.lines.length > 0 && linesFen !== intake.paidFen)
    throw refuse('purchase/lines-mismatch', { linesFen, paidFen: intake.paidFen })
  return {
    ...intake,
    purchaseId: purchaseIdOf(intake.storeId, intake.receiptNo),
    purchasedOn: dayOf(intake.purchasedAt),
    refundedFen: fen(0),
    earnedPoints: 0,
    earningFen: fen(0),
  }
}

/** Whom ids made when it was posted name. */
export const recordedForOf = ({ recordedFor, memberId }: Pick<Purchase, 'recordedFor' | 'memberId'>): string =>
  recordedFor ?? memberId

/**
 * True when two purchases of the same id say the same, so that the later one is a replay and not a conflict.
 * The order of lines, names of products, the channel and `live` are not part of the fact.
 */
export const sameFact = (a: PurchaseIntake, b: PurchaseIntake): boolean => factOf(a) === factOf(b)

function factOf(purchase: PurchaseIntake): string {
  const lines = purchase.lines.map((line) => JSON.stringify([line.productId, line.qty, line.paidFen])).sort()
  const { storeId, receiptNo, memberId, purchasedAt, paidFen } = purchase
  return JSON.stringify([storeId, receiptNo, memberId, purchasedAt, paidFen, lines])
}
