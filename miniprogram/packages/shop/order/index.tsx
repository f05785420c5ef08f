import { useDidShow, useRouter } from '@tarojs/taro'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { ReviewOrderRow } from '../../../features/review/ReviewOrderRow'
import { OrderBar } from '../../../features/shop/OrderBar'
import { orderPage } from '../../../features/shop/orders'
import { OrderSkeleton } from '../../../features/shop/OrderSkeleton'
import { OrderView } from '../../../features/shop/OrderView'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { goBack, queryValue } from '../../../platform/navigate'

/** One order, `?orderId=…`. */
export default function Order() {
  const query = orderPage(queryValue(useRouter().params['orderId']))
  const loaded = query.use()
  const open = () => void query.open()
  useDidShow(open)
  return (
    <Screen title="订单" place="page">
      {loaded.phase === 'loading' ? <OrderSkeleton slow={loaded.slow} rows={3} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开这个订单"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action={loaded.failure.kind === 'refused' ? '返回' : '再试一次'}
          onAction={loaded.failure.kind === 'refused' ? goBack : open}
        />
      ) : null}
      {loaded.phase === 'ready' ? (
        <>
          {loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
          <OrderView order={loaded.value} />
          {loaded.value.state === 'received' ? <ReviewOrderRow orderId={loaded.value.orderId} /> : null}
          <OrderBar
            order={loaded.value}
            offline={loaded.stale?.kind === 'offline'}
            onOrder={(order) => query.put(() => order)}
          />
        </>
      ) : null}
    </Screen>
  )
}
