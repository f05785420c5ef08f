import { serve } from '../shared/runtime/serve'
import { decideMerge } from '../shared/usecases/member/decide-merge'
import { listMerges } from '../shared/usecases/member/list-merges'
import { proposeMerge } from '../shared/usecases/member/propose-merge'
import { exportFigures } from '../shared/usecases/operator/export-figures'
import { findMembers } from '../shared/usecases/operator/find-members'
import { giveCoupon } from '../shared/usecases/operator/give-coupon'
import { listBest } from '../shared/usecases/operator/list-best'
import { measureSegment } from '../shared/usecases/operator/measure-segment'
import { openDashboard } from '../shared/usecases/operator/open-dashboard'
import { previewAudience } from '../shared/usecases/operator/preview-audience'
import { putAcquisitionCost } from '../shared/usecases/operator/put-acquisition-cost'
import { putProduct } from '../shared/usecases/shop/put-product'

export const main = serve('operator', {
  decideMerge,
  exportFigures,
  findMembers,
  giveCoupon,
  listBest,
  listMerges,
  measureSegment,
  openDashboard,
  previewAudience,
  proposeMerge,
  putAcquisitionCost,
  putProduct,
})
