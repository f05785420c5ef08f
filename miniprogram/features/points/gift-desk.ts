import type { GiftDesk } from '@contract/gift'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** The gifts as an operator works on them. */
export const giftDesk = createQuery<GiftDesk>('gift-desk', () => cloud.gift.openDesk({}))
