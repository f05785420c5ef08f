import { serve } from '../shared/runtime/serve'
import { exportTraces } from '../shared/usecases/privacy/export-traces'
import { giveConsent } from '../shared/usecases/privacy/give-consent'
import { leave } from '../shared/usecases/privacy/leave'
import { openPrivacy } from '../shared/usecases/privacy/open-privacy'

export const main = serve('privacy', { openPrivacy, giveConsent, exportTraces, leave })
