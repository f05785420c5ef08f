import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { GrantAsk, PlanCard } from '@contract/member'
import { Icon } from '../../components/Icon'
import { Picture } from '../../components/Picture'
import { Tap } from '../../components/Tap'
import { monthDay } from '../../text/dates'
import { PlanNotice } from './PlanNotice'
import { PlanSheet } from './PlanSheet'
import { PlanHeadline } from './PlanWords'
import { headlineText, rhythm } from './sentences'
import { usePlanActions, type PlanActions } from './usePlanActions'
import './QuietPlan.scss'

type QuietPlanProps = {
  readonly plan: PlanCard
  readonly ask: GrantAsk
  readonly offline: boolean
  readonly onPlan: (plan: PlanCard) => void
}

/** A plan that needs no attention now: a reminder is agreed or has been sent, or there is plenty left. */
export function QuietPlan({ plan, ask, offline, onPlan }: QuietPlanProps) {
  const actions = usePlanActions(plan, ask, onPlan)
  const [changing, setChanging] = useState(false)
  const change = () => setChanging(true)
  return (
    <View className="quiet-plan">
      <View className="quiet-plan__line">
        <Picture src={plan.pictureUrl} category={plan.category} className="quiet-plan__picture" />
        <View className="quiet-plan__words">
          <PlanHeadline plan={plan} className="quiet-plan__when" />
          <ReminderWords plan={plan} />
        </View>
        <Act plan={plan} actions={actions} canAsk={ask !== null} offline={offline} onChange={change} />
      </View>
      {actions.notice ? <PlanNotice actions={actions} offline={false} /> : null}
      {changing ? (
        <PlanSheet
          plan={plan}
          actions={actions}
          canCancel={plan.reminder.state === 'agreed'}
          onClose={() => setChanging(false)}
        />
      ) : null}
    </View>
  )
}

type ActProps = {
  readonly plan: PlanCard
  readonly actions: PlanActions
  readonly canAsk: boolean
  readonly offline: boolean
  readonly onChange: () => void
}

function Act({ plan, actions, canAsk, offline, onChange }: ActProps) {
  const reminds = plan.reminder.state === 'none' && canAsk
  const words = reminds ? '提醒我' : plan.reminder.state === 'agreed' ? '改一改' : '推迟'
  return (
    <Tap
      className={reminds ? 'quiet-plan__change quiet-plan__change--go' : 'quiet-plan__change'}
      label={`${words}，${headlineText(plan)}`}
      disabled={offline || actions.busy}
      onTap={reminds ? actions.remind : onChange}
    >
      <Text>{words}</Text>
    </Tap>
  )
}

function ReminderWords({ plan }: { readonly plan: PlanCard }) {
  const { reminder } = plan
  if (reminder.state === 'none') return <View className="quiet-plan__done">{rhythm(plan)}</View>
  const agreed = reminder.state === 'agreed'
  return (
    <View className={agreed ? 'quiet-plan__done quiet-plan__done--agreed' : 'quiet-plan__done'}>
      <Icon name={agreed ? 'check' : 'bell'} size="tiny" />
      <View>
        <Text>{agreed ? '约好了，' : ''}</Text>
        <Text className="nowrap">
          {agreed ? `${monthDay(reminder.remindOn)}提醒您` : `${monthDay(reminder.sentOn)}提醒过您`}
        </Text>
      </View>
    </View>
  )
}
