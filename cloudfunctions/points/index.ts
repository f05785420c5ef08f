import { serve } from '../shared/runtime/serve'
import { openAccount } from '../shared/usecases/points/open-account'

export const main = serve('points', { openAccount })
