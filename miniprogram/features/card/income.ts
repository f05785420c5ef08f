import type { CardIncomeReport } from '@contract/card'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** What paid cards brought this month and in the eleven before it. */
export const cardIncome = createQuery<CardIncomeReport>('card-income', () => cloud.card.openIncome({}))
