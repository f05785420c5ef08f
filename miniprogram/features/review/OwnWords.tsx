import { useState } from 'react'
import { View } from '@tarojs/components'
import type { OwnReview } from '@contract/review'
import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { Sheet } from '../../components/Sheet'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { newRequestId } from '../../platform/request-id'
import { say } from '../../platform/toast'
import './ReviewForm.scss'

type OwnWordsProps = {
  readonly review: OwnReview
  readonly keepDays: number
  readonly onEdit: () => void
  readonly onGone: () => void
}

/** What the member said and what became of it; they may say it anew, or take it away after being asked once. */
export function OwnWords({ review, keepDays, onEdit, onGone }: OwnWordsProps) {
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <View className="review-form__text">{review.text}</View>
      <View className="review-form__note">{`${review.score} 分，${stateWords(review)}`}</View>
      <View className="review-form__acts">
        <Button kind="quiet" className="review-form__act" text="修改" onTap={onEdit} />
        <Button kind="quiet" className="review-form__act" text="删除" onTap={() => setAsked(true)} />
      </View>
      {isAsked ? (
        <Deleting review={review} keepDays={keepDays} onGone={onGone} onClose={() => setAsked(false)} />
      ) : null}
    </>
  )
}

type DeletingProps = Pick<OwnWordsProps, 'review' | 'keepDays' | 'onGone'> & { readonly onClose: () => void }

function Deleting({ review, keepDays, onGone, onClose }: DeletingProps) {
  const [requestId] = useState(newRequestId)
  const drop = () =>
    void cloud.review.deleteReview({ reviewId: review.reviewId }, requestId).then(
      ({ takenBackPoints }) => {
        say(takenBackPoints > 0 ? `已删除，收回 ${takenBackPoints} 积分` : '已删除')
        onGone()
      },
      (thrown: unknown) => say(failureOf(thrown).message),
    )
  const isRewarded = (review.rewardedPoints ?? 0) > 0
  return (
    <Sheet title="删掉就找不回来了" onClose={onClose} closing="不删了">
      {isRewarded ? (
        <View className="review-form__warning">{`选为实用还不到 ${keepDays} 天的，积分会收回。`}</View>
      ) : null}
      <Choice text="确定删掉" onTap={drop} />
    </Sheet>
  )
}

const stateWords = ({ state, rewardedPoints }: OwnReview): string => {
  const rewarded = rewardedPoints ? `被选为实用，得了 ${rewardedPoints} 积分` : ''
  if (state === 'waiting') return ['店里看过后公开', rewarded].filter(Boolean).join('，')
  if (state === 'hidden') return '店里没有公开'
  return rewarded || '已公开'
}
