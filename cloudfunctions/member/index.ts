import { serve } from '../shared/runtime/serve'
import { bindPhone } from '../shared/usecases/member/bind-phone'
import { openCenter } from '../shared/usecases/member/open-center'
import { openCode } from '../shared/usecases/member/open-code'
import { openReminder } from '../shared/usecases/member/open-reminder'
import { openTiers } from '../shared/usecases/member/open-tiers'
import { postponePlan } from '../shared/usecases/member/postpone-plan'
import { previewTiers } from '../shared/usecases/member/preview-tiers'
import { proposeThresholds } from '../shared/usecases/member/propose-thresholds'
import { setBirthday } from '../shared/usecases/member/set-birthday'
import { updateProfile } from '../shared/usecases/member/update-profile'

export const main = serve('member', {
  bindPhone,
  openCenter,
  openCode,
  openReminder,
  openTiers,
  postponePlan,
  previewTiers,
  proposeThresholds,
  setBirthday,
  updateProfile,
})
