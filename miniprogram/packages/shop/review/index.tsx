import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import type { OwnReview, OwnReviews } from '@contract/review'
import { CardBones } from '../../../components/CardBones'
import { ReviewForm } from '../../../features/review/ReviewForm'
import { ownReviews } from '../../../features/review/reviews'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { queryValue } from '../../../platform/navigate'
import './index.scss'

/** 评价商品: what the member says of each product of a purchase, `?purchaseId=…`. */
export default function Review() {
  const purchaseId = queryValue(useRouter().params['purchaseId'])
  const query = ownReviews(purchaseId)
  const loaded = query.use()
  const open = () => void query.open()
  useDidShow(open)
  const written = (productId: string, review: OwnReview) =>
    query.put((shown) => ({
      ...shown,
      lines: shown.lines.map((line) =>
        line.product.productId === productId ? { ...line, review, mayWrite: false } : line,
      ),
    }))
  return (
    <Screen title="评价商品" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <CardBones slow={slow} cards={2} />}
        failed="没能打开评价"
        onRetry={open}
      >
        {(shown) => (
          <>
            {shown.lines.map((line) => (
              <ReviewForm
                key={line.product.productId}
                purchaseId={purchaseId}
                line={line}
                keepDays={shown.keepDays ?? 0}
                onWritten={(review) => written(line.product.productId, review)}
                onGone={open}
              />
            ))}
            {shown.points > 0 ? <View className="review-page__why">{whyWords(shown)}</View> : null}
          </>
        )}
      </Answer>
    </Screen>
  )
}

const whyWords = ({ points, keepDays = 0 }: OwnReviews): string =>
  `被店里选为实用的评价得 ${points} 积分，打几分都一样。修改不影响积分，选为实用 ${keepDays} 天内删除会收回。`
