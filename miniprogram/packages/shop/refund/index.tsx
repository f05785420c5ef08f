import { useDidShow, useRouter } from '@tarojs/taro'
import type { OrderPage } from '@contract/order'
import { Problem } from '../../../components/Problem'
import { orderPage } from '../../../features/shop/orders'
import { OrderSkeleton } from '../../../features/shop/OrderSkeleton'
import { RefundForm } from '../../../features/shop/RefundForm'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { goBack, queryValue } from '../../../platform/navigate'
import { say } from '../../../platform/toast'

/** 退货退款 of an order, `?orderId=…`. */
export default function Refund() {
  const query = orderPage(queryValue(useRouter().params['orderId']))
  const loaded = query.use()
  const open = () => void query.open()
  useDidShow(open)
  const done = (order: OrderPage) => {
    query.put(() => order)
    say(order.hasOpenRefund ? '已经提交，店里看过就退' : '退款已经办好')
    goBack()
  }
  return (
    <Screen title="退货退款" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <OrderSkeleton slow={slow} rows={2} />}
        failed="没能打开这个订单"
        onRetry={open}
      >
        {(order) =>
          order.returns === 'none' ? (
            <Problem title="现在没有可以退的" text="退过了，或者过了退货期。" action="返回" onAction={goBack} />
          ) : (
            <RefundForm order={order} onDone={done} />
          )
        }
      </Answer>
    </Screen>
  )
}
