import { useDidShow, useReachBottom } from '@tarojs/taro'
import type { OrderList } from '@contract/order'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { OrderRow } from '../../../features/shop/OrderRow'
import { orders, readOn } from '../../../features/shop/orders'
import { OrderSkeleton } from '../../../features/shop/OrderSkeleton'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
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
      {loaded.phase === 'loading' ? <OrderSkeleton slow={loaded.slow} rows={3} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开订单"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={open}
        />
      ) : null}
      {loaded.phase === 'ready' && loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
      {loaded.phase === 'ready' ? <Content list={loaded.value} /> : null}
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
