import { Text, View } from '@tarojs/components'
import type { HeldCard as Held } from '@contract/card'
import { longDay } from '../../text/dates'
import { plainYuan } from './card-words'
import './HeldCard.scss'

/** The card one holds: until when, and what it has saved so far beside what it cost. */
export const HeldCard = ({ held }: { readonly held: Held }) => (
  <View className="held-card">
    <View className="held-card__name">
      <Text>{held.name}</Text>
    </View>
    <View className="held-card__until">
      <Text>到 </Text>
      <Text className="nowrap">{longDay(held.lastOn)}</Text>
    </View>
    <View className="held-card__saved">
      <Text className="held-card__label">已省</Text>
      <Text className="held-card__yen">¥</Text>
      <Text>{plainYuan(held.savedFen)}</Text>
    </View>
    <View className="held-card__note">
      <Text>{savedWords(held)}</Text>
    </View>
  </View>
)

const savedWords = ({ savedFen, paidFen }: Held): string =>
  savedFen >= paidFen
    ? `卡费 ${plainYuan(paidFen)} 元，已经省回来了`
    : `卡费 ${plainYuan(paidFen)} 元，再省 ${plainYuan(paidFen - savedFen)} 元就回来了`
