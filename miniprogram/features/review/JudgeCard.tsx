import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { ReviewToJudge } from '@contract/review'
import type { EpochMs } from '@domain/time'
import { Button } from '../../components/Button'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { say } from '../../platform/toast'
import { ReviewText } from './ReviewText'
import { reviewDesk } from './reviews'
import './ReviewText.scss'

type JudgeCardProps = { readonly review: ReviewToJudge; readonly now: EpochMs; readonly points: number }

/** A review for an operator: a doubtful one is shown or hidden, one in sight rewarded or hidden. */
export function JudgeCard({ review, now, points }: JudgeCardProps) {
  const [busy, setBusy] = useState(false)
  const { reviewId, state } = review
  const act = async (work: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await work()
      await reviewDesk.open()
    } catch (thrown) {
      say(failureOf(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  const onward =
    state === 'waiting'
      ? { text: '公开', work: () => cloud.review.showReview({ reviewId }) }
      : { text: `选为实用，+${points}`, work: () => cloud.review.rewardReview({ reviewId }) }
  return (
    <View className="reviews">
      <Text className="reviews__note">{review.product?.name ?? '已下架的商品'}</Text>
      <ReviewText review={review} now={now} />
      <View className="reviews__acts">
        <Button
          kind="quiet"
          text="不公开"
          className="reviews__act"
          disabled={busy}
          onTap={() => void act(() => cloud.review.hideReview({ reviewId }))}
        />
        <Button
          kind="soft"
          text={onward.text}
          className="reviews__act"
          disabled={busy}
          onTap={() => void act(onward.work)}
        />
      </View>
    </View>
  )
}
