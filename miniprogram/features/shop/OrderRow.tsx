import { Text, View } from '@tarojs/components'
import type { OrderCard } from '@contract/order'
import { dayOf } from '@domain/time'
import { Button } from '../../components/Button'
import { Picture } from '../../components/Picture'
import { classes } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { openPage } from '../../platform/navigate'
import { yuan } from '../../text/amounts'
import { monthDay } from '../../text/dates'
import { AgainButton } from './AgainButton'
import { stateWord } from './order-words'
import './OrderRow.scss'

const PICTURES = 4

/** One order in the list: its state, what it holds, what it cost, and 再来一单. */
export function OrderRow({ order }: { readonly order: OrderCard }) {
  const pieces = order.lines.reduce((total, { qty }) => total + qty, 0)
  const [first] = order.lines
  const word = stateWord(order)
  const open = () => openPage('shop/order', { orderId: order.orderId })
  const isOver = order.state === 'closed' || order.state === 'refunded'
  return (
    <Tap
      className="order-row"
      role="link"
      label={`${word}，${first?.name ?? ''}，${pieces} 件，${yuan(order.payableFen)} 元`}
      onTap={open}
    >
      <View className="order-row__head">
        <Text className="order-row__day">{monthDay(dayOf(order.createdAt))}</Text>
        <Text className={classes('order-row__state', isOver && 'order-row__state--over')}>{word}</Text>
      </View>
      <View className="order-row__goods">
        {order.lines.slice(0, PICTURES).map((line) => (
          <Picture key={line.lineId} src={line.pictureUrl} category={line.category} className="order-row__picture" />
        ))}
        {order.lines.length === 1 ? (
          <View className="order-row__name">
            <View>{first?.name}</View>
            <Text className="order-row__day">{first?.pack}</Text>
          </View>
        ) : null}
      </View>
      <View className="order-row__foot">
        <Text className="order-row__sum">{`${pieces} 件，¥${yuan(order.payableFen)}`}</Text>
        {order.state === 'created' ? <Button text="去付款" onTap={open} /> : <AgainButton lines={order.lines} />}
      </View>
    </Tap>
  )
}
