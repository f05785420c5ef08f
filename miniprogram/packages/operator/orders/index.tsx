import { useDidShow } from '@tarojs/taro'
import type { OrderDesk } from '@contract/shop'
import { Problem } from '../../../components/Problem'
import { orderDesk } from '../../../features/shop/desk'
import { DeskView } from '../../../features/shop/DeskView'
import { OrderSkeleton } from '../../../features/shop/OrderSkeleton'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { goBack } from '../../../platform/navigate'

const open = () => void orderDesk.open()

/** 发货和退货: what waits for the shop. */
export default function OperatorOrders() {
  const loaded = orderDesk.use()
  useDidShow(open)
  return (
    <Screen title="发货和退货" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <OrderSkeleton slow={slow} rows={3} />}
        failed="没能打开订单"
        onRetry={open}
      >
        {(shown) => <Content desk={shown} />}
      </Answer>
    </Screen>
  )
}

const Content = ({ desk }: { readonly desk: OrderDesk }) =>
  desk.toShip.length + desk.toDecide.length > 0 ? (
    <DeskView desk={desk} onDone={open} />
  ) : (
    <Problem icon="check" title="都处理完了" text="有新的订单和退货会在这里。" action="返回" onAction={goBack} />
  )
