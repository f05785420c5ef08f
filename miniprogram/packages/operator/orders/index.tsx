import { useDidShow } from '@tarojs/taro'
import type { OrderDesk } from '@contract/shop'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { orderDesk } from '../../../features/shop/desk'
import { DeskView } from '../../../features/shop/DeskView'
import { OrderSkeleton } from '../../../features/shop/OrderSkeleton'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { goBack } from '../../../platform/navigate'

const open = () => void orderDesk.open()

/** 发货和退货: what waits for the shop. */
export default function OperatorOrders() {
  const loaded = orderDesk.use()
  useDidShow(open)
  return (
    <Screen title="发货和退货" place="page">
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
      {loaded.phase === 'ready' ? <Content desk={loaded.value} /> : null}
    </Screen>
  )
}

const Content = ({ desk }: { readonly desk: OrderDesk }) =>
  desk.toShip.length + desk.toDecide.length > 0 ? (
    <DeskView desk={desk} onDone={open} />
  ) : (
    <Problem icon="check" title="都处理完了" text="有新的订单和退货会在这里。" action="返回" onAction={goBack} />
  )
