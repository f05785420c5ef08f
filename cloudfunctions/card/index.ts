import { serve } from '../shared/runtime/serve'
import { buyCard } from '../shared/usecases/card/buy-card'
import { checkCardPayment } from '../shared/usecases/card/check-card-payment'
import { giveBackCard } from '../shared/usecases/card/give-back-card'
import { openCard } from '../shared/usecases/card/open-card'
import { openIncome } from '../shared/usecases/card/open-income'

export const main = serve('card', { buyCard, checkCardPayment, giveBackCard, openCard, openIncome })
