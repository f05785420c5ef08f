import { Text, View } from '@tarojs/components'
import type { GiftOrderCard } from '@contract/gift'
import { Picture } from '../../components/Picture'
import { classes } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { grouped } from '../../text/amounts'
import { monthDay } from '../../text/dates'
import { stateWord } from './gift-words'
import './GiftOrderRow.scss'

type GiftOrderRowProps = { readonly order: GiftOrderCard; readonly onTap: () => void }

/** One of the member's gifts in their list; a tap lays it open. */
export function GiftOrderRow({ order, onTap }: GiftOrderRowProps) {
  const waiting = order.state === 'placed' || order.state === 'ready'
  return (
    <Tap
      className={classes('gift-order-row', !waiting && 'gift-order-row--over')}
      label={`${order.name}，${stateWord(order)}`}
      onTap={onTap}
    >
      <Picture src={order.pictureUrl} category={order.category} className="gift-order-row__picture" />
      <View className="gift-order-row__words">
        <View className="gift-order-row__name">{order.name}</View>
        <View className="gift-order-row__note">
          <Text className="nowrap">{monthDay(order.placedOn)}</Text>
          <Text className="nowrap">{`${grouped(order.points)} 积分`}</Text>
        </View>
      </View>
      <Text className={classes('gift-order-row__state', waiting && 'gift-order-row__state--waiting')}>
        {stateWord(order)}
      </Text>
    </Tap>
  )
}
