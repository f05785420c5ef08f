import { serve } from '../shared/runtime/serve'
import { acceptInvitation } from '../shared/usecases/points/accept-invitation'
import { decideAdjustment } from '../shared/usecases/points/decide-adjustment'
import { listAdjustments } from '../shared/usecases/points/list-adjustments'
import { listProblems } from '../shared/usecases/points/list-problems'
import { openAccount } from '../shared/usecases/points/open-account'
import { openInvitation } from '../shared/usecases/points/open-invitation'
import { openSignIn } from '../shared/usecases/points/open-sign-in'
import { proposeAdjustment } from '../shared/usecases/points/propose-adjustment'
import { signIn } from '../shared/usecases/points/sign-in'

export const main = serve('points', {
  openAccount,
  openSignIn,
  signIn,
  openInvitation,
  acceptInvitation,
  proposeAdjustment,
  decideAdjustment,
  listAdjustments,
  listProblems,
})
