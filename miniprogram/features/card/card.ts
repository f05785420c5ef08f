import type { CardPage } from '@contract/card'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** 会员卡: what one holds, what can be bought. */
export const card = createQuery<CardPage>('card', () => cloud.card.openCard({}))
