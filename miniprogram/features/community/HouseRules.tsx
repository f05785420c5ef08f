import { Text, View } from '@tarojs/components'
import './HouseRules.scss'

const rules = [
  '说用过的话。没买过的也能问，但写评价要买过。',
  '好坏都留着。差评不删，店里会来回答。',
  '图要是自己拍的，别人的话要写明出处。',
  '不卖东西，不拉群，不说人。',
] as const

/** The rules of the community, known before the first post. */
export const HouseRules = () => (
  <View className="house-rules">
    {rules.map((rule, place) => (
      <View key={rule} className="house-rules__rule">
        <Text className="house-rules__place">{place + 1}</Text>
        <Text className="house-rules__words">{rule}</Text>
      </View>
    ))}
  </View>
)
