import { useDidShow, useRouter } from '@tarojs/taro'
import { ReviewOrderRow } from '../../../features/review/ReviewOrderRow'
import { OrderBar } from '../../../features/shop/OrderBar'
import { orderPage } from '../../../features/shop/orders'
import { OrderSkeleton } from '../../../features/shop/OrderSkeleton'
import { OrderView } from '../../../features/shop/OrderView'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { goBack, queryValue } from '../../../platform/navigate'

/** One order, `?orderId=…`. */
export default function Order() {
  const query = orderPage(queryValue(useRouter().params['orderId']))
  const loaded = query.use()
  const open = () => void query.open()
  useDidShow(open)
  return (
    <Screen title="订单" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <OrderSkeleton slow={slow} rows={3} />}
        failed="没能打开这个订单"
        onRetry={open}
        refused={{ action: '返回', onAction: goBack }}
      >
        {(shown, stale) => (
          <>
            <OrderView order={shown} />
            {shown.state === 'received' ? <ReviewOrderRow orderId={shown.orderId} /> : null}
            <OrderBar order={shown} offline={stale?.kind === 'offline'} onOrder={(order) => query.put(() => order)} />
          </>
        )}
      </Answer>
    </Screen>
  )
}
