import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { PlanCard } from '@contract/member'
import { Icon } from '../../components/Icon'
import { Picture } from '../../components/Picture'
import { Tap } from '../../components/Tap'
import { monthDay } from '../../text/dates'
import { PlanNotice } from './PlanNotice'
import { PlanSheet } from './PlanSheet'
import { PlanHeadline } from './PlanWords'
import { headlineText } from './sentences'
import { usePlanActions } from './usePlanActions'
import './QuietPlan.scss'

type QuietPlanProps = { readonly plan: PlanCard; readonly offline: boolean; readonly onPlan: (plan: PlanCard) => void }

/** A plan that is taken care of: a reminder is agreed, or has been sent. */
export function QuietPlan({ plan, offline, onPlan }: QuietPlanProps) {
  const actions = usePlanActions(plan, null, onPlan)
  const [changing, setChanging] = useState(false)
  const agreed = plan.reminder.state === 'agreed'
  const change = agreed ? '改一改' : '推迟'
  return (
    <View className="quiet-plan">
      <View className="quiet-plan__line">
        <Picture src={plan.pictureUrl} category={plan.category} className="quiet-plan__picture" />
        <View className="quiet-plan__words">
          <PlanHeadline plan={plan} className="quiet-plan__when" />
          <ReminderWords plan={plan} />
        </View>
        <Tap
          className="quiet-plan__change"
          label={`${change}，${headlineText(plan)}`}
          disabled={offline || actions.busy}
          onTap={() => setChanging(true)}
        >
          <Text>{change}</Text>
        </Tap>
      </View>
      {actions.notice ? <PlanNotice actions={actions} offline={false} /> : null}
      {changing ? (
        <PlanSheet plan={plan} actions={actions} canCancel={agreed} onClose={() => setChanging(false)} />
      ) : null}
    </View>
  )
}

function ReminderWords({ plan: { reminder } }: { readonly plan: PlanCard }) {
  if (reminder.state === 'none') return null
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
