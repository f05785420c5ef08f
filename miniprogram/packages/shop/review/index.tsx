import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import type { OwnReview } from '@contract/review'
import { Bone } from '../../../components/Bone'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { ReviewForm } from '../../../features/review/ReviewForm'
import { ownReviews } from '../../../features/review/reviews'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
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
      {loaded.phase === 'ready' ? (
        <>
          {loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
          {loaded.value.lines.map((line) => (
            <ReviewForm
              key={line.product.productId}
              purchaseId={purchaseId}
              line={line}
              onWritten={(review) => written(line.product.productId, review)}
            />
          ))}
          {loaded.value.points > 0 ? (
            <View className="review-page__why">
              {`被店里选为实用的评价得 ${loaded.value.points} 积分，打几分都一样。`}
            </View>
          ) : null}
        </>
      ) : null}
    </Screen>
  )
}
