import { isWholeWithin, violationsOf, type Violation } from '../refusal'

/** What holds for all gifts. */
export type GiftProgram = {
  /** Days a gift is kept in the store; then the points go back by themselves. */
  readonly fetchDays: number
  /** Days after which a posted gift counts as received. */
  readonly arriveDays: number
}

/** What is wrong with the gifts' rules; nothing: they can be published. */
export const checkGiftProgram = ({ fetchDays, arriveDays }: GiftProgram): readonly Violation[] =>
  violationsOf([
    [isWholeWithin(fetchDays, 1, 365), 'fetchDays', '留货天数应在 1 到 365 之间'],
    [isWholeWithin(arriveDays, 1, 90), 'arriveDays', '默认收货天数应在 1 到 90 之间'],
  ])
