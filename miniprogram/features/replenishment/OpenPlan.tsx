import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { GrantAsk, PlanCard } from '@contract/member'
import { Button } from '../../components/Button'
import { Meter } from '../../components/Meter'
import { Picture } from '../../components/Picture'
import { spoken } from '../../components/spoken'
import { PlanNotice } from './PlanNotice'
import { PlanSheet } from './PlanSheet'
import { PlanHeadline, PlanWhy } from './PlanWords'
import { headlineText, left, range } from './sentences'
import { usePlanActions } from './usePlanActions'
import './OpenPlan.scss'

type OpenPlanProps = {
  readonly plan: PlanCard
  readonly ask: GrantAsk
  readonly offline: boolean
  /** The first open plan carries the screen's one filled button. */
  readonly first: boolean
  readonly onPlan: (plan: PlanCard) => void
}

/** A thing that runs out and nobody has been asked to remind of: when, why, how sure, and the two things one can do. */
export function OpenPlan({ plan, ask, offline, first, onPlan }: OpenPlanProps) {
  const actions = usePlanActions(plan, ask, onPlan)
  const [postponing, setPostponing] = useState(false)
  const off = offline || actions.busy
  return (
    <View className="open-plan">
      <View className="open-plan__top">
        <Picture src={plan.pictureUrl} category={plan.category} className="open-plan__picture" />
        <View className="open-plan__words">
          <PlanHeadline plan={plan} className="open-plan__when" />
          <PlanWhy plan={plan} />
        </View>
      </View>
      <View className="open-plan__gauge" {...spoken('img', left(plan))}>
        <Meter shareBp={plan.leftBp} thick />
        <View className="open-plan__labels">
          <Text className="open-plan__left">{left(plan)}</Text>
          <Text>{range(plan)}</Text>
        </View>
      </View>
      <View className="open-plan__acts">
        <Button
          kind="quiet"
          text="推迟"
          label={`推迟，${headlineText(plan)}`}
          disabled={off}
          className="open-plan__later"
          onTap={() => setPostponing(true)}
        />
        {ask ? (
          <Button
            kind={first ? 'filled' : 'soft'}
            icon="bell"
            text={actions.busy ? '请稍等' : '提醒我'}
            label={`提醒我，${headlineText(plan)}`}
            disabled={off}
            className="open-plan__remind"
            onTap={actions.remind}
          />
        ) : null}
      </View>
      <PlanNotice actions={actions} offline={offline} />
      {postponing ? (
        <PlanSheet plan={plan} actions={actions} canCancel={false} onClose={() => setPostponing(false)} />
      ) : null}
    </View>
  )
}
