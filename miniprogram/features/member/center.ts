import type { MemberCenter, PlanCard } from '@contract/member'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** Everything 我的 and 首页 show of the member, asked for once and shared. */
export const center = createQuery<MemberCenter>('center', () => cloud.member.openCenter({}))

/** Puts a plan as the cloud answered it in the place of the former. */
export const putPlan = (plan: PlanCard): void =>
  center.put((shown) => ({
    ...shown,
    plans: shown.plans.map((former) => (former.planId === plan.planId ? plan : former)),
  }))

/** Puts the name the cloud answered. */
export const putNickname = (nickname: string): void =>
  center.put((shown) => ({ ...shown, member: { ...shown.member, nickname } }))
