import { View } from '@tarojs/components'
import type { PostCard } from '@contract/community'
import type { EpochMs } from '@domain/time'
import { Button } from '../../components/Button'
import { Byline } from './Byline'
import './ReviewCard.scss'

type ChooseCardProps = { readonly post: PostCard; readonly now: EpochMs; readonly onChoose: () => void }

/** A post that everybody sees, to be chosen as one that helps others. */
export const ChooseCard = ({ post, now, onChoose }: ChooseCardProps) => (
  <View className="review-card">
    <Byline author={post.author} at={post.postedAt} now={now} boughtTimes={post.boughtTimes} />
    <View className="review-card__text">{post.text}</View>
    <View className="review-card__acts">
      <Button
        kind="soft"
        text={post.isChosen ? '已是精选' : '选为精选'}
        disabled={post.isChosen === true}
        className="review-card__act"
        onTap={onChoose}
      />
    </View>
  </View>
)
