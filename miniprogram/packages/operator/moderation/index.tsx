import { Text } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { CardBones } from '../../../components/CardBones'
import { Section } from '../../../components/Section'
import { ChooseCard } from '../../../features/community/ChooseCard'
import { choose, judge, reviews } from '../../../features/community/review'
import { ReviewCard } from '../../../features/community/ReviewCard'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { failureOf } from '../../../platform/failure'
import { say } from '../../../platform/toast'
import './index.scss'

/** 社区审核: what waits for an operator, the longest waiting first. */
export default function Moderation() {
  const loaded = reviews.use()
  useDidShow(() => void reviews.open())
  return (
    <Screen title="社区审核" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <CardBones slow={slow} cards={3} />}
        failed="没能打开审核"
        onRetry={() => void reviews.open()}
      >
        {(shown) => (
          <>
            {shown.posts.map((post) => (
              <ReviewCard
                key={post.postId}
                post={post}
                now={shown.now}
                onJudge={(verdict, reason) => void judge(post.postId, verdict, reason).catch(tell)}
              />
            ))}
            <Text className="moderation__word">
              {shown.posts.length === 0
                ? '没有要看的。有人举报，或审核拿不准的，会到这里来'
                : '收起的只有作者自己看得到，并会收到原因'}
            </Text>
            <Section title="最近的" note="精选的作者会收到积分" />
            {(shown.recent ?? []).map((post) => (
              <ChooseCard
                key={post.postId}
                post={post}
                now={shown.now}
                onChoose={() => void choose(post.postId).catch(tell)}
              />
            ))}
          </>
        )}
      </Answer>
    </Screen>
  )
}

const tell = (thrown: unknown): void => say(failureOf(thrown).message)
