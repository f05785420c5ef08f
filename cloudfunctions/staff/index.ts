import { serve } from '../shared/runtime/serve'
import { closeTask } from '../shared/usecases/staff/close-task'
import { handOutGift } from '../shared/usecases/staff/hand-out-gift'
import { recordPurchase } from '../shared/usecases/staff/record-purchase'
import { redeemCoupon } from '../shared/usecases/staff/redeem-coupon'
import { refundPurchase } from '../shared/usecases/staff/refund-purchase'
import { resolveMemberCode } from '../shared/usecases/staff/resolve-member-code'
import { today } from '../shared/usecases/staff/today'

export const main = serve('staff', {
  closeTask,
  handOutGift,
  recordPurchase,
  redeemCoupon,
  refundPurchase,
  resolveMemberCode,
  today,
})
