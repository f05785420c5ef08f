import { useState } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { checkoutOf } from '../../../features/shop/checkout'
import { CheckoutView } from '../../../features/shop/CheckoutView'
import { OrderSkeleton } from '../../../features/shop/OrderSkeleton'
import { readWanted } from '../../../features/shop/wanted'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { openTab, queryValue } from '../../../platform/navigate'

/** 结算, `?productId=…&qty=…` or `?lines=…`. */
export default function Checkout() {
  const { params } = useRouter()
  const [query] = useState(() =>
    checkoutOf(
      readWanted({
        productId: queryValue(params['productId']),
        qty: queryValue(params['qty']),
        lines: queryValue(params['lines']),
      }),
    ),
  )
  const loaded = query.use()
  const open = () => void query.open()
  useDidShow(open)
  return (
    <Screen title="结算" place="page">
      {loaded.phase === 'loading' ? <OrderSkeleton slow={loaded.slow} rows={3} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开结算"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action={loaded.failure.kind === 'refused' ? '去商城看看' : '再试一次'}
          onAction={loaded.failure.kind === 'refused' ? () => openTab('shop') : open}
        />
      ) : null}
      {loaded.phase === 'ready' && loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
      {loaded.phase === 'ready' ? (
        <CheckoutView
          page={loaded.value}
          offline={loaded.stale?.kind === 'offline'}
          onPlaced={(lastDelivery) => query.put((page) => ({ ...page, lastDelivery }))}
          onRefused={open}
        />
      ) : null}
    </Screen>
  )
}
