import type { BudgetPortion, StoredCoupon } from '../../../cloudfunctions/shared/usecases/context/coupon'
import { newRequestId, type House } from '../../fixtures/house'
import { inLanes } from './claim-race'

/** What came of a race for a budget, in fen, and what the counters were told. */
export type BudgetResult = {
  readonly redeemed: number
  readonly takenOffFen: number
  readonly countedFen: number
  readonly answers: readonly string[]
}

const STAFF = 'o-counter'

/**
 * Members who hold a coupon each redeem it at the counter, all at once; the budget of its template suffices for some.
 * `whenReady` is called before the race, when everybody stands there.
 */
export async function runBudgetRace(
  house: House,
  templateId: string,
  members: number,
  whenReady: () => void = () => undefined,
): Promise<BudgetResult> {
  await house.employ(STAFF, ['staff'])
  const uses = await Promise.all(
    Array.from({ length: members }, (_, member) => openVisit(house, templateId, `o-budget-${member}`)),
  )
  whenReady()
  const answers: string[] = []
  await inLanes(members, uses, async ({ visitId, couponId }) => {
    const requestId = newRequestId()
    for (let answer = 'try-again'; answer === 'try-again' || answer === 'internal';) {
      answer = await house
        .call(STAFF, 'staff', 'redeemCoupon', { visitId, couponId }, requestId)
        .then((reply) => (reply.ok ? 'ok' : (reply.code ?? 'internal')))
        .catch(() => 'internal')
      if (answer !== 'try-again' && answer !== 'internal') answers.push(answer)
    }
  })
  const redeemed = await house.documents<StoredCoupon>('coupons', { templateId, state: 'redeemed' })
  const portions = await house.documents<BudgetPortion>('budget_portions', { templateId })
  return {
    redeemed: redeemed.length,
    takenOffFen: redeemed.reduce((total, coupon) => total + coupon.offFen, 0),
    countedFen: portions.reduce((total, portion) => total + portion.spentFen, 0),
    answers,
  }
}

async function openVisit(house: House, templateId: string, openid: string) {
  const { coupon } = await house.ask(openid, 'coupon', 'claimCoupon', { templateId })
  const { codes } = await house.ask(openid, 'member', 'openCode', {})
  const { visitId } = await house.ask(STAFF, 'staff', 'resolveMemberCode', { code: codes[0]?.digits ?? '' })
  return { visitId, couponId: coupon.couponId }
}
