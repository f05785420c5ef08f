import { useDidShow } from '@tarojs/taro'
import type { ReviewDesk } from '@contract/review'
import { Bone } from '../../../components/Bone'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { Section } from '../../../components/Section'
import { JudgeCard } from '../../../features/review/JudgeCard'
import { reviewDesk } from '../../../features/review/reviews'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { goBack } from '../../../platform/navigate'

const open = () => void reviewDesk.open()

/** 商品评价: what waits for an operator, and what could be rewarded. */
export default function OperatorReviews() {
  const loaded = reviewDesk.use()
  useDidShow(open)
  return (
    <Screen title="商品评价" place="page">
      {loaded.phase === 'loading' ? <Bone line="number" /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开评价"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={open}
        />
      ) : null}
      {loaded.phase === 'ready' && loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
      {loaded.phase === 'ready' ? <Content desk={loaded.value} /> : null}
    </Screen>
  )
}

const Content = ({ desk: { waiting, shown, now, points } }: { readonly desk: ReviewDesk }) =>
  waiting.length + shown.length === 0 ? (
    <Problem icon="check" title="都看过了" text="有新的评价会在这里。" action="返回" onAction={goBack} />
  ) : (
    <>
      {waiting.length > 0 ? <Section title="审核拿不准的" /> : null}
      {waiting.map((review) => (
        <JudgeCard key={review.reviewId} review={review} now={now} points={points} />
      ))}
      {shown.length > 0 ? <Section title="已公开的" note="说得实用就选，打几分都一样" /> : null}
      {shown.map((review) => (
        <JudgeCard key={review.reviewId} review={review} now={now} points={points} />
      ))}
    </>
  )
