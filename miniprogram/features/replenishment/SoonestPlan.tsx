import { Text } from '@tarojs/components'
import type { MemberCenter, PlanCard } from '@contract/member'
import { Tap } from '../../components/Tap'
import { openTab } from '../../platform/navigate'
import { OpenPlan } from './OpenPlan'
import { isPressing, soonest } from './pressing'
import { QuietPlan } from './QuietPlan'

import './PlanList.scss'

type SoonestPlanProps = {
  readonly shown: MemberCenter
  readonly offline: boolean
  readonly onPlan: (plan: PlanCard) => void
}

/** The one thing that runs out first; the others are a tap away in 我的. */
export function SoonestPlan({ shown, offline, onPlan }: SoonestPlanProps) {
  const plan = soonest(shown.plans)
  if (plan === null) return null
  return (
    <>
      {isPressing(plan) ? (
        <OpenPlan plan={plan} ask={shown.replenishmentAsk} offline={offline} first onPlan={onPlan} />
      ) : (
        <QuietPlan plan={plan} ask={shown.replenishmentAsk} offline={offline} onPlan={onPlan} />
      )}
      {shown.plans.length > 1 ? (
        <Tap className="plan-list__more" role="link" onTap={() => openTab('me')}>
          <Text>{`还有 ${shown.plans.length - 1} 样，在“我的”里`}</Text>
        </Tap>
      ) : null}
    </>
  )
}
