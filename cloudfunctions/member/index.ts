import { serve } from '../shared/runtime/serve'
import { openCenter } from '../shared/usecases/member/open-center'
import { openCode } from '../shared/usecases/member/open-code'
import { openReminder } from '../shared/usecases/member/open-reminder'
import { postponePlan } from '../shared/usecases/member/postpone-plan'
import { setBirthday } from '../shared/usecases/member/set-birthday'
import { updateProfile } from '../shared/usecases/member/update-profile'

export const main = serve('member', { openCenter, openCode, openReminder, postponePlan, setBirthday, updateProfile })
