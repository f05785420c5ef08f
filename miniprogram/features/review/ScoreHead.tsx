import { Text, View } from '@tarojs/components'
import type { ReviewPage } from '@contract/review'
import './ReviewText.scss'

/** The average of what is said; nothing where nobody has said anything. */
export const ScoreHead = ({ page: { average } }: { readonly page: Pick<ReviewPage, 'average'> }) =>
  average === null ? null : (
    <View className="reviews__score">
      <Text className="reviews__average">{average.toFixed(1)}</Text>
      <Text className="reviews__note">满分 5 分</Text>
    </View>
  )
