import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { ReviewList } from '@contract/community'
import type { EpochMs } from '@domain/time'
import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { Sheet } from '../../components/Sheet'
import { Byline } from './Byline'
import { PostPictures } from './PostPictures'
import './ReviewCard.scss'

type ReviewCardProps = {
  readonly post: ReviewList['posts'][number]
  readonly now: EpochMs
  readonly onJudge: (verdict: 'show' | 'take-down', reason: string) => void
}

const reasons = ['这是一条广告', '里面有伤人的话', '说的和事实不符', '图片不合适'] as const

/** A post that waits for an operator: why, and what can be done. */
export function ReviewCard({ post, now, onJudge }: ReviewCardProps) {
  const [asking, setAsking] = useState(false)
  return (
    <View className="review-card">
      <Byline author={post.author} at={post.postedAt} now={now} boughtTimes={post.boughtTimes} />
      <View className="review-card__text">{post.text}</View>
      <PostPictures urls={post.pictures} />
      <Text className="review-card__why">{whyOf(post)}</Text>
      <View className="review-card__acts">
        <Button kind="quiet" text="收起" className="review-card__act" onTap={() => setAsking(true)} />
        <Button kind="soft" text="放行" className="review-card__act" onTap={() => onJudge('show', '')} />
      </View>
      {asking ? (
        <Sheet title="为什么收起" onClose={() => setAsking(false)}>
          {reasons.map((reason) => (
            <Choice key={reason} text={reason} onTap={() => onJudge('take-down', reason)} />
          ))}
        </Sheet>
      ) : null}
    </View>
  )
}

const whyOf = ({ reports, state }: ReviewList['posts'][number]): string => {
  if (reports > 0) return `${reports} 位会员举报过`
  return state === 'checking' ? '图片超过半小时没有审核结果' : '审核拿不准'
}
