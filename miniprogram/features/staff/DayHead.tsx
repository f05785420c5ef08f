import { Text, View } from '@tarojs/components'
import type { StaffToday } from '@contract/staff'
import { yuan } from '../../text/amounts'
import './DayHead.scss'

/** Who serves where, and what the day has come to so far. */
export const DayHead = ({ day }: { readonly day: StaffToday }) => (
  <View className="day-head">
    <View className="day-head__where">
      <Text>{[day.storeName.replace(' · ', ' '), day.name].filter(Boolean).join('，')}</Text>
    </View>
    <View className="day-head__figure">
      <Text className="day-head__yen">¥</Text>
      <Text>{yuan(day.sold.paidFen)}</Text>
    </View>
    <View className="day-head__note">
      <Text>{day.sold.count === 0 ? '今天还没有记过' : `今天记了 ${day.sold.count} 笔`}</Text>
    </View>
  </View>
)
