import { serve } from '../shared/runtime/serve'
import { recordPurchase } from '../shared/usecases/staff/record-purchase'
import { refundPurchase } from '../shared/usecases/staff/refund-purchase'
import { resolveMemberCode } from '../shared/usecases/staff/resolve-member-code'
import { today } from '../shared/usecases/staff/today'

export const main = serve('staff', { recordPurchase, refundPurchase, resolveMemberCode, today })
