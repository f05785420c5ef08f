import { useState } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { checkoutOf } from '../../../features/shop/checkout'
import { CheckoutView } from '../../../features/shop/CheckoutView'
import { OrderSkeleton } from '../../../features/shop/OrderSkeleton'
import { readWanted } from '../../../features/shop/wanted'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
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
      <Answer
        loaded={loaded}
        waiting={(slow) => <OrderSkeleton slow={slow} rows={3} />}
        failed="没能打开结算"
        onRetry={open}
        refused={{ action: '去商城看看', onAction: () => openTab('shop') }}
      >
        {(shown, stale) => (
          <CheckoutView
            page={shown}
            offline={stale?.kind === 'offline'}
            onPlaced={(lastDelivery) => query.put((page) => ({ ...page, lastDelivery }))}
            onRefused={open}
          />
        )}
      </Answer>
    </Screen>
  )
}
