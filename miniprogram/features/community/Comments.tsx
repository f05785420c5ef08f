import { Text, View } from '@tarojs/components'
import type { CommentLine } from '@contract/community'
import type { EpochMs } from '@domain/time'
import { Byline } from './Byline'
import './Comments.scss'

/** What was written under a post, the oldest first. */
export const Comments = ({ lines, now }: { readonly lines: readonly CommentLine[]; readonly now: EpochMs }) => (
  <View className="comments">
    {lines.length === 0 ? <Text className="comments__none">还没有人说话，您来说第一句。</Text> : null}
    {lines.map(({ commentId, author, text, writtenAt, isInReview }) => (
      <View key={commentId} className="comments__one">
        <Byline author={author} at={writtenAt} now={now} />
        <View className="comments__text">{text}</View>
        {isInReview ? <Text className="comments__none">正在人工审核，现在只有您看得到</Text> : null}
      </View>
    ))}
  </View>
)
