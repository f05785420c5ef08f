import { Text, View } from '@tarojs/components'
import type { PrivacyPage } from '@contract/privacy'
import './KeptThings.scss'

/** What is kept, how much of it, and what for. */
export const KeptThings = ({ kept }: Pick<PrivacyPage, 'kept'>) => (
  <View className="kept-things">
    {kept.map(({ what, why, count }) => (
      <View key={what} className="kept-things__one">
        <View className="kept-things__words">
          <View>{what}</View>
          <Text className="kept-things__why">{why}</Text>
        </View>
        <Text className="kept-things__count">{count === 0 ? '没有' : `${count} 条`}</Text>
      </View>
    ))}
  </View>
)
