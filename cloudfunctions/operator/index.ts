import { serve } from '../shared/runtime/serve'
import { decideMerge } from '../shared/usecases/member/decide-merge'
import { listMerges } from '../shared/usecases/member/list-merges'
import { proposeMerge } from '../shared/usecases/member/propose-merge'
import { exportFigures } from '../shared/usecases/operator/export-figures'
import { findMembers } from '../shared/usecases/operator/find-members'
import { giveCoupon } from '../shared/usecases/operator/give-coupon'
import { listBest } from '../shared/usecases/operator/list-best'
import { openDashboard } from '../shared/usecases/operator/open-dashboard'
import { previewAudience } from '../shared/usecases/operator/preview-audience'
import { putAcquisitionCost } from '../shared/usecases/operator/put-acquisition-cost'

export const main = serve('operator', {
  decideMerge,
  exportFigures,
  findMembers,
  giveCoupon,
  listBest,
  listMerges,
  openDashboard,
  previewAudience,
  proposeMerge,
  putAcquisitionCost,
})
