import { useDidShow, useReachBottom } from '@tarojs/taro'
import type { OrderList } from '@contract/order'
import { Problem } from '../../../components/Problem'
import { OrderRow } from '../../../features/shop/OrderRow'
import { orders, readOn } from '../../../features/shop/orders'
import { OrderSkeleton } from '../../../features/shop/OrderSkeleton'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { failureOf } from '../../../platform/failure'
import { openTab } from '../../../platform/navigate'
import { say } from '../../../platform/toast'

const open = () => void orders.open()

/** 我的订单, the newest first. */
export default function Orders() {
  const loaded = orders.use()
  useDidShow(open)
  useReachBottom(() => void readOn().catch((thrown: unknown) => say(failureOf(thrown).message)))
  return (
    <Screen title="我的订单" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <OrderSkeleton slow={slow} rows={3} />}
        failed="没能打开订单"
        onRetry={open}
      >
        {(shown) => <Content list={shown} />}
      </Answer>
    </Screen>
  )
}

const Content = ({ list }: { readonly list: OrderList }) =>
  list.orders.length > 0 ? (
    <>
      {list.orders.map((order) => (
        <OrderRow key={order.orderId} order={order} />
      ))}
    </>
  ) : (
    <Problem
      icon="receipt"
      title="还没有线上订单"
      text="在商城下的单都会在这里，门店买的在积分明细里。"
      action="去商城看看"
      onAction={() => openTab('shop')}
    />
  )
