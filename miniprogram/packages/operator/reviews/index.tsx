import { useDidShow } from '@tarojs/taro'
import type { ReviewDesk } from '@contract/review'
import { CardBones } from '../../../components/CardBones'
import { Problem } from '../../../components/Problem'
import { Section } from '../../../components/Section'
import { JudgeCard } from '../../../features/review/JudgeCard'
import { reviewDesk } from '../../../features/review/reviews'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { goBack } from '../../../platform/navigate'

const open = () => void reviewDesk.open()

/** 商品评价: what waits for an operator, and what could be rewarded. */
export default function OperatorReviews() {
  const loaded = reviewDesk.use()
  useDidShow(open)
  return (
    <Screen title="商品评价" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <CardBones slow={slow} cards={3} />}
        failed="没能打开评价"
        onRetry={open}
      >
        {(shown) => <Content desk={shown} />}
      </Answer>
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
