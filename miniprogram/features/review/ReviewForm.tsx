import { useState } from 'react'
import { View } from '@tarojs/components'
import type { OwnReview, OwnReviews } from '@contract/review'
import { Picture } from '../../components/Picture'
import { cloud } from '../../platform/cloud'
import { OwnWords } from './OwnWords'
import { ReviewWriting, type Said } from './ReviewWriting'
import './ReviewForm.scss'

type Line = OwnReviews['lines'][number]
type ReviewFormProps = {
  readonly purchaseId: string
  readonly line: Line
  /** Days after a reward in which taking the review away takes the points back. */
  readonly keepDays: number
  readonly onWritten: (review: OwnReview) => void
  readonly onGone: () => void
}

/** One product of a purchase: what the member said of it, to be said anew or taken away, or where they can say it. */
export function ReviewForm({ purchaseId, line, keepDays, onWritten, onGone }: ReviewFormProps) {
  const [isEditing, setEditing] = useState(false)
  const { product, review, mayWrite } = line
  const write = async (said: Said) =>
    onWritten(await cloud.review.writeReview({ purchaseId, productId: product.productId, ...said }))
  const edit = async (reviewId: string, said: Said) => {
    onWritten(await cloud.review.editReview({ reviewId, ...said }))
    setEditing(false)
  }
  return (
    <View className="review-form">
      <View className="review-form__product">
        <Picture src={product.pictureUrl} category={product.category} className="review-form__picture" />
        <View className="review-form__name">{product.name}</View>
      </View>
      {review && !isEditing ? (
        <OwnWords review={review} keepDays={keepDays} onEdit={() => setEditing(true)} onGone={onGone} />
      ) : null}
      {review && isEditing ? (
        <ReviewWriting
          said={review}
          button="改好了，重新发布"
          onSend={(said) => edit(review.reviewId, said)}
          onLeave={() => setEditing(false)}
        />
      ) : null}
      {mayWrite ? <ReviewWriting button="发布评价" onSend={write} /> : null}
      {!review && !mayWrite ? <View className="review-form__note">这件已经退了，不能评价。</View> : null}
    </View>
  )
}
