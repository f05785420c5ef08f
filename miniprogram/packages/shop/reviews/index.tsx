import { View } from '@tarojs/components'
import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro'
import type { ReviewPage } from '@contract/review'
import { CardBones } from '../../../components/CardBones'
import { Row } from '../../../components/Row'
import { Section } from '../../../components/Section'
import { ReviewText } from '../../../features/review/ReviewText'
import { productReviews, readOn } from '../../../features/review/reviews'
import { ScoreHead } from '../../../features/review/ScoreHead'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
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
      <Answer
        loaded={loaded}
        waiting={(slow) => <CardBones slow={slow} cards={3} />}
        failed="没能打开评价"
        onRetry={open}
      >
        {(shown) => <Content page={shown} />}
      </Answer>
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
