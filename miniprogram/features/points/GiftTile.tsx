import { Text, View } from '@tarojs/components'
import type { GiftTile as Gift } from '@contract/gift'
import { Picture } from '../../components/Picture'
import { classes } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { grouped } from '../../text/amounts'
import { standingWords } from './gift-words'
import './GiftTile.scss'

type GiftTileProps = { readonly gift: Gift; readonly onTap: () => void }

/** A gift in the mall: picture, name, points, and what is left of it or why it cannot be had. */
export function GiftTile({ gift, onTap }: GiftTileProps) {
  const words = standingWords(gift)
  return (
    <Tap
      className={classes('gift-tile', gift.standing !== 'open' && 'gift-tile--off')}
      label={`${gift.name}，${grouped(gift.points)} 积分，${words.text}`}
      role="link"
      onTap={onTap}
    >
      <Picture src={gift.pictureUrl} category={gift.category} className="gift-tile__picture" />
      <View className="gift-tile__words">
        <View className="gift-tile__name">{gift.name.replaceAll(' ', '\u00a0')}</View>
        <View className="gift-tile__points">
          <Text>{grouped(gift.points)}</Text>
          <Text className="gift-tile__unit">积分</Text>
        </View>
        <Text className={classes('gift-tile__state', words.due && 'gift-tile__state--due')}>{words.text}</Text>
      </View>
    </Tap>
  )
}
