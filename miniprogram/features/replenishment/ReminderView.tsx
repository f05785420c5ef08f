import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { GrantAsk, PlanCard, ReminderPage } from '@contract/member'
import { Button } from '../../components/Button'
import { Meter } from '../../components/Meter'
import { Picture } from '../../components/Picture'
import { openPage, openTab } from '../../platform/navigate'
import { monthDay } from '../../text/dates'
import { PlanNotice } from './PlanNotice'
import { PlanSheet } from './PlanSheet'
import { PlanHeadline, PlanWhy } from './PlanWords'
import { left, range } from './sentences'
import { usePlanActions } from './usePlanActions'
import './ReminderView.scss'

type DueProps = {
  readonly plan: PlanCard
  readonly ask: GrantAsk
  readonly offline: boolean
  readonly onPlan: (plan: PlanCard) => void
}

/** What runs out, why we think so, and what one can do about it. */
export function ReminderDue({ plan, ask, offline, onPlan }: DueProps) {
  const actions = usePlanActions(plan, ask, onPlan)
  const [postponing, setPostponing] = useState(false)
  const off = offline || actions.busy
  const agreed = plan.reminder.state === 'agreed'
  return (
    <View className="reminder-view">
      <Picture src={plan.pictureUrl} category={plan.category} className="reminder-view__picture" />
      <PlanHeadline plan={plan} className="reminder-view__when" />
      <PlanWhy plan={plan} />
      <View className="reminder-view__gauge">
        <Meter shareBp={plan.leftBp} thick />
        <View className="reminder-view__labels">
          <Text className="reminder-view__left">{left(plan)}</Text>
          <Text>{range(plan)}</Text>
        </View>
      </View>
      <Button text="再来一单" onTap={() => openPage('shop/checkout', { productId: plan.productId, qty: '1' })} />
      <View className="reminder-view__acts">
        <Button
          kind="quiet"
          text="还没用完"
          disabled={off}
          className="reminder-view__act"
          onTap={() => setPostponing(true)}
        />
        {ask && !agreed ? (
          <Button
            kind="soft"
            icon="bell"
            text="再提醒我"
            disabled={off}
            className="reminder-view__act"
            onTap={actions.remind}
          />
        ) : null}
      </View>
      {plan.reminder.state === 'agreed' ? (
        <View className="reminder-view__agreed">{`约好了，${monthDay(plan.reminder.remindOn)}提醒您`}</View>
      ) : null}
      <PlanNotice actions={actions} offline={offline} />
      {postponing ? (
        <PlanSheet plan={plan} actions={actions} canCancel={agreed} onClose={() => setPostponing(false)} />
      ) : null}
    </View>
  )
}

/** A reminder whose time has gone by: bought meanwhile, or long ago. */
export const ReminderOver = ({ page }: { readonly page: ReminderPage }) => (
  <View className="reminder-view">
    <Picture src={page.pictureUrl} category={page.category} className="reminder-view__picture" />
    <View className="reminder-view__when">{`${page.productName}这一次已经过去了`}</View>
    <View className="reminder-view__over">
      <Text>您后来买过，或者日子已经过了。</Text>
      {page.sentOn ? <Text className="nowrap">{`那条提醒是 ${monthDay(page.sentOn)}发的。`}</Text> : null}
      <Text className="nowrap">新的日子在“我的”里。</Text>
    </View>
    <Button text="看看我的" onTap={() => openTab('me')} />
  </View>
)
