import { Text, View } from '@tarojs/components'
import type { GiftMall } from '@contract/gift'
import { grouped } from '../../text/amounts'
import { lapseHint } from './gift-words'
import './MallHead.scss'

/** What the member has to spend, and what lapses soon with what it would still bring. */
export function MallHead({ balance, gifts }: Pick<GiftMall, 'balance' | 'gifts'>) {
  const hint = lapseHint(balance, gifts)
  return (
    <View className="mall-head">
      <View className="mall-head__label">我的积分</View>
      <View className="mall-head__count">{grouped(balance.available)}</View>
      {hint ? (
        <View className="mall-head__lapsing">
          {hint.points}
          <Text className="nowrap">{hint.day}</Text>
          {hint.rest}
        </View>
      ) : (
        <View className="mall-head__quiet">近期没有要过期的积分</View>
      )}
    </View>
  )
}
