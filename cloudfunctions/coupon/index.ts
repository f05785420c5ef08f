import { serve } from '../shared/runtime/serve'
import { claimCoupon } from '../shared/usecases/coupon/claim-coupon'
import { openCenter } from '../shared/usecases/coupon/open-center'
import { openCoupon } from '../shared/usecases/coupon/open-coupon'
import { openWallet } from '../shared/usecases/coupon/open-wallet'

export const main = serve('coupon', { claimCoupon, openCenter, openCoupon, openWallet })
