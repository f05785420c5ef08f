import { Text, View } from '@tarojs/components'
import type { PlanCard } from '@contract/member'
import { headline, why } from './sentences'
import './PlanWords.scss'

/** When it runs out, in one sentence; the date never breaks. */
export function PlanHeadline({ plan, className }: { readonly plan: PlanCard; readonly className: string }) {
  const { before, day, after } = headline(plan)
  return (
    <View className={className}>
      <Text>{before}</Text>
      {day ? <Text className="nowrap">{day + after}</Text> : null}
    </View>
  )
}

/** Why we think so. */
export function PlanWhy({ plan }: { readonly plan: PlanCard }) {
  const { before, day } = why(plan)
  return (
    <View className="plan-why">
      <Text>{before}</Text>
      <Text className="nowrap">{day}</Text>
    </View>
  )
}
