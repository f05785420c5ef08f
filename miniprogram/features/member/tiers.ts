import type { TierPage } from '@contract/member'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** 等级: where one stands and what each level brings. */
export const tiers = createQuery<TierPage>('tiers', () => cloud.member.openTiers({}))
