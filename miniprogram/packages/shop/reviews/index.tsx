import { View } from '@tarojs/components'
import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro'
import type { ReviewPage } from '@contract/review'
import { Bone } from '../../../components/Bone'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { Row } from '../../../components/Row'
import { Section } from '../../../components/Section'
import { ReviewText } from '../../../features/review/ReviewText'
import { productReviews, readOn } from '../../../features/review/reviews'
import { ScoreHead } from '../../../features/review/ScoreHead'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { failureOf } from '../../../platform/failure'
import { openPage, queryValue } from '../../../platform/navigate'
import { say } from '../../../platform/toast'

/** All that buyers say of a product, `?productId=…`, the newest first. */
export default function Reviews() {
  const productId = queryValue(useRouter().params['productId'])
  const query = productReviews(productId)
  const loaded = query.use()
  const open = () => void query.open()
  useDidShow(open)
  useReachBottom(() => void readOn(productId).catch((thrown: unknown) => say(failureOf(thrown).message)))
  return (
    <Screen title="评价" place="page">
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
      {loaded.phase === 'ready' ? <Content page={loaded.value} /> : null}
    </Screen>
  )
}

const Content = ({ page }: { readonly page: ReviewPage }) => (
  <>
    {page.toWrite === null ? null : <Write purchaseId={page.toWrite} />}
    <Section title={page.count === 0 ? '还没有评价' : `${page.count} 条，都来自买过的人`} />
    {page.reviews.length === 0 ? null : (
      <View className="reviews">
        <ScoreHead page={page} />
        {page.reviews.map((review) => (
          <ReviewText key={review.reviewId} review={review} now={page.now} />
        ))}
      </View>
    )}
  </>
)

const Write = ({ purchaseId }: { readonly purchaseId: string }) => (
  <View className="row-list">
    <Row icon="chat" text="您买过，写一条" onTap={() => openPage('shop/review', { purchaseId })} />
  </View>
)
