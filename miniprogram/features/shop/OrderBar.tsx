import { View } from '@tarojs/components'
import type { OrderPage } from '@contract/order'
import { Button } from '../../components/Button'
import { openPage } from '../../platform/navigate'
import { AgainButton } from './AgainButton'
import { BottomBar } from './BottomBar'
import { useOrderActions } from './useOrderActions'

type OrderBarProps = {
  readonly order: OrderPage
  readonly offline: boolean
  readonly onOrder: (order: OrderPage) => void
}

/** What can be done with an order: the one thing that comes next, and what else there is. */
export function OrderBar({ order, offline, onOrder }: OrderBarProps) {
  const { orderId, state } = order
  const actions = useOrderActions(orderId, onOrder)
  const off = offline || actions.busy
  if (state === 'created')
    return (
      <BottomBar>
        <Button kind="quiet" text="不要了" disabled={off} onTap={actions.cancel} />
        <Button text="去付款" disabled={off} className="bottom-bar__grow" onTap={actions.pay} />
      </BottomBar>
    )
  return (
    <BottomBar>
      {order.returns === 'none' ? null : (
        <Button kind="quiet" text="退货退款" disabled={offline} onTap={() => openPage('shop/refund', { orderId })} />
      )}
      {state === 'shipped' ? (
        <Button text="确认收货" disabled={off} className="bottom-bar__grow" onTap={actions.confirm} />
      ) : (
        <View className="bottom-bar__grow">
          <AgainButton lines={order.lines} />
        </View>
      )}
    </BottomBar>
  )
}
