import { Text, View } from '@tarojs/components'
import type { Delivery } from '@domain/shop/delivery'
import { Icon } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { deliveryWords } from './delivery-words'
import './DeliveryCard.scss'

type DeliveryCardProps = { readonly delivery: Delivery | null; readonly onTap?: () => void }

/** Where an order goes; a tap changes it where that is still possible. */
export function DeliveryCard({ delivery, onTap }: DeliveryCardProps) {
  const { where, who } = deliveryWords(delivery)
  const inside = (
    <>
      <Icon name="pin" />
      <View className="delivery-card__words">
        <View className="delivery-card__where">{where}</View>
        <Text className="delivery-card__who">{who}</Text>
      </View>
    </>
  )
  if (!onTap) return <View className="delivery-card">{inside}</View>
  return (
    <Tap className="delivery-card" label={`${where}，${who}，点开更改`} onTap={onTap}>
      {inside}
      <Icon name="forward" size="tiny" />
    </Tap>
  )
}
