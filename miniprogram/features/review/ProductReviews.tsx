import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { openPage } from '../../platform/navigate'
import { ReviewText } from './ReviewText'
import { ScoreHead } from './ScoreHead'
import { productReviews } from './reviews'
import './ReviewText.scss'

const SHOWN = 3

/** On the page of a product: how many say what of it, the newest three, and the way to all. Nothing while it is not known. */
export function ProductReviews({ productId }: { readonly productId: string }) {
  const loaded = productReviews(productId).use()
  if (loaded.phase !== 'ready') return null
  const { count, reviews, now, toWrite } = loaded.value
  if (count === 0 && toWrite === null) return null
  return (
    <View className="reviews">
      <Tap
        className="reviews__head"
        role="link"
        label={`评价 ${count} 条`}
        onTap={() => openPage('shop/reviews', { productId })}
      >
        <Text className="reviews__title">评价</Text>
        <Text className="reviews__note">{count === 0 ? '您买过，可以来写第一条' : `${count} 条，都来自买过的人`}</Text>
        <Icon name="forward" size="tiny" />
      </Tap>
      <ScoreHead page={loaded.value} />
      {reviews.slice(0, SHOWN).map((review) => (
        <ReviewText key={review.reviewId} review={review} now={now} />
      ))}
    </View>
  )
}
