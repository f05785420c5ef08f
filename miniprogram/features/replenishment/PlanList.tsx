import { useState } from 'react'
import { Text } from '@tarojs/components'
import type { GrantAsk, PlanCard } from '@contract/member'
import { Section } from '../../components/Section'
import { Tap } from '../../components/Tap'
import { FirstTime } from './FirstTime'
import { OpenPlan } from './OpenPlan'
import { isPressing } from './pressing'
import { QuietPlan } from './QuietPlan'
import './PlanList.scss'

type PlanListProps = {
  readonly plans: readonly PlanCard[]
  readonly ask: GrantAsk
  readonly offline: boolean
  readonly onPlan: (plan: PlanCard) => void
}

const SHOWN_AT_FIRST = 3

/** 快用完了: a card a plan, the soonest first; more than three wait behind a tap. */
export function PlanList({ plans, ask, offline, onPlan }: PlanListProps) {
  const [all, setAll] = useState(false)
  const shown = all ? plans : plans.slice(0, SHOWN_AT_FIRST)
  const firstOpenId = plans.find(isPressing)?.planId
  return (
    <>
      <Section title="快用完了" {...(plans.length > 0 ? { note: '按您的购买记录估算' } : {})} />
      {plans.length === 0 ? <FirstTime /> : null}
      {shown.map((plan) =>
        isPressing(plan) ? (
          <OpenPlan
            key={plan.planId}
            plan={plan}
            ask={ask}
            offline={offline}
            first={plan.planId === firstOpenId}
            onPlan={onPlan}
          />
        ) : (
          <QuietPlan key={plan.planId} plan={plan} ask={ask} offline={offline} onPlan={onPlan} />
        ),
      )}
      {shown.length < plans.length ? (
        <Tap className="plan-list__more" onTap={() => setAll(true)}>
          <Text>{`还有 ${plans.length - shown.length} 样`}</Text>
        </Tap>
      ) : null}
    </>
  )
}
