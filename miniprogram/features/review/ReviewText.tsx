import { Text, View } from '@tarojs/components'
import type { ReviewLine } from '@contract/review'
import type { EpochMs } from '@domain/time'
import { Icon } from '../../components/Icon'
import { clockTime } from '../../text/dates'
import './ReviewText.scss'

/** What one buyer says: who and when, the score, the words; who gave the goods back no longer has the mark. */
export const ReviewText = ({ review, now }: { readonly review: ReviewLine; readonly now: EpochMs }) => (
  <View className="reviews__line">
    <View className="reviews__by">
      <Text>{review.author.isMine ? `${review.author.name}（我）` : review.author.name}</Text>
      {review.author.isStaff ? <Text className="reviews__mark reviews__mark--staff">店里的人</Text> : null}
      {review.isKept ? (
        <View className="reviews__mark">
          <Icon name="check" size="tiny" />
          <Text>买过</Text>
        </View>
      ) : (
        <Text className="reviews__mark reviews__mark--gone">已退货</Text>
      )}
    </View>
    <Text className="reviews__note">{`${review.score} 分，${clockTime(review.writtenAt, now)}`}</Text>
    <View className="reviews__text">{review.text}</View>
  </View>
)
