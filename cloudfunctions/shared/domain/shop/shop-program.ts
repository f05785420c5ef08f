import type { Violation } from '../refusal'
import type { PointsCashRule, ShippingRule } from './cart'
import type { Offer } from './offer'
import type { ReturnPolicy } from './order'
import { checkOrderTerms, type OrderTerms, type PaymentSetting } from './order-terms'
import { checkPointsCash } from './points-cash'
import { checkTierPrices, type TierPrice } from './tier-price'

/** The shop as data: prices, shipping, points as cash, 满减 and activities, terms of orders, payment and returns. */
export type ShopProgram = {
  readonly memberPrices: readonly TierPrice[]
  readonly shipping: ShippingRule
  readonly pointsCash: PointsCashRule | null
  readonly offers: readonly Offer[]
  readonly orders: OrderTerms
  readonly payment: PaymentSetting
  readonly returns: ReturnPolicy
}

/** What is wrong with the shop's prices; nothing: they can be published. */
export const checkShopProgram = ({
  memberPrices,
  pointsCash,
  offers,
  orders,
  returns,
}: ShopProgram): readonly Violation[] => [
  ...checkTierPrices(memberPrices),
  ...checkOrderTerms(orders),
  ...(pointsCash ? checkPointsCash(pointsCash) : []).map(({ at, problem }) => ({ at: `pointsCash.${at}`, problem })),
  ...offers
    .filter((offer) => offer.stage === 'coupon')
    .map(({ offerId }) => ({ at: offerId, problem: '券请在券模板里设置' })),
  ...offers
    .filter((offer) => !hasGoodSteps(offer))
    .map(({ offerId }) => ({ at: offerId, problem: '满减应一档比一档高，减免不超过门槛' })),
  ...(Number.isSafeInteger(returns.couponGraceDays) && returns.couponGraceDays >= 0
    ? []
    : [{ at: 'returns.couponGraceDays', problem: '券的宽限天数应是非负整数' }]),
]

function hasGoodSteps({ benefit }: Offer): boolean {
  if (benefit.kind !== 'steps') return true
  return (
    benefit.steps.length > 0 &&
    benefit.steps.every((step, index) => {
      const before = benefit.steps[index - 1] ?? { fromFen: 0, offFen: 0 }
      return step.offFen <= step.fromFen && step.fromFen > before.fromFen && step.offFen > before.offFen
    })
  )
}
