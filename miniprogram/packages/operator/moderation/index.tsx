import { Text } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { Bone } from '../../../components/Bone'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { Section } from '../../../components/Section'
import { ChooseCard } from '../../../features/community/ChooseCard'
import { choose, judge, reviews } from '../../../features/community/review'
import { ReviewCard } from '../../../features/community/ReviewCard'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { failureOf } from '../../../platform/failure'
import { say } from '../../../platform/toast'
import './index.scss'

/** 社区审核: what waits for an operator, the longest waiting first. */
export default function Moderation() {
  const loaded = reviews.use()
  useDidShow(() => void reviews.open())
  return (
    <Screen title="社区审核" place="page">
      {loaded.phase === 'loading' ? <Bone line="number" /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开审核"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={() => void reviews.open()}
        />
      ) : null}
      {loaded.phase === 'ready' ? (
        <>
          {loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={() => void reviews.open()} /> : null}
          {loaded.value.posts.map((post) => (
            <ReviewCard
              key={post.postId}
              post={post}
              now={loaded.value.now}
              onJudge={(verdict, reason) => void judge(post.postId, verdict, reason).catch(tell)}
            />
          ))}
          <Text className="moderation__word">
            {loaded.value.posts.length === 0
              ? '没有要看的。有人举报，或审核拿不准的，会到这里来'
              : '收起的只有作者自己看得到，并会收到原因'}
          </Text>
          <Section title="最近的" note="精选的作者会收到积分" />
          {(loaded.value.recent ?? []).map((post) => (
            <ChooseCard
              key={post.postId}
              post={post}
              now={loaded.value.now}
              onChoose={() => void choose(post.postId).catch(tell)}
            />
          ))}
        </>
      ) : null}
    </Screen>
  )
}

const tell = (thrown: unknown): void => say(failureOf(thrown).message)
