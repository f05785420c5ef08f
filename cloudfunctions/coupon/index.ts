import { serve } from '../shared/runtime/serve'
import { claimByCode } from '../shared/usecases/coupon/claim-by-code'
import { claimCoupon } from '../shared/usecases/coupon/claim-coupon'
import { makeCodes } from '../shared/usecases/coupon/make-codes'
import { openCenter } from '../shared/usecases/coupon/open-center'
import { openCoupon } from '../shared/usecases/coupon/open-coupon'
import { openDesk } from '../shared/usecases/coupon/open-desk'
import { openShare } from '../shared/usecases/coupon/open-share'
import { openWallet } from '../shared/usecases/coupon/open-wallet'
import { shareOffer } from '../shared/usecases/coupon/share-offer'
import { takeShare } from '../shared/usecases/coupon/take-share'

export const main = serve('coupon', {
  claimByCode,
  claimCoupon,
  makeCodes,
  openCenter,
  openCoupon,
  openDesk,
  openShare,
  openWallet,
  shareOffer,
  takeShare,
})
