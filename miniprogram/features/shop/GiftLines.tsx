import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { OrderGift } from '@domain/shop/given-gift'
import { Picture } from '../../components/Picture'
import { Price } from '../../components/Price'
import { classes } from '../../components/spoken'
import { yuan } from '../../text/amounts'
import type { Gifts } from './gifts'
import './GiftLines.scss'

/** What comes with the goods for nothing, below them in their card; what has run out stays there and says so. */
export const GiftLines = ({ gifts: { given, gone } }: { readonly gifts: Gifts }) =>
  given.length + gone.length === 0 ? null : (
    <View className="gift-lines">
      {given.map((gift) => (
        <Line key={gift.offerId} gift={gift} note={gift.pack}>
          <Price yuan={yuan(0)} />
        </Line>
      ))}
      {gone.map((gift) => (
        <Line key={gift.offerId} gift={gift} note="赠品已赠完" gone />
      ))}
    </View>
  )

type LineProps = {
  readonly gift: OrderGift
  readonly note: string
  readonly gone?: boolean
  readonly children?: ReactNode
}

const Line = ({ gift, note, gone = false, children = null }: LineProps) => (
  <View className={classes('gift-lines__line', gone && 'gift-lines__line--gone')}>
    <Picture src={gift.pictureUrl} category={gift.category} className="gift-lines__picture" />
    <View className="gift-lines__words">
      <View className="gift-lines__top">
        <View className="gift-lines__name">{`送 ${gift.name}`}</View>
        {children}
      </View>
      <View className="gift-lines__top">
        <Text className="gift-lines__note">{note}</Text>
        {gone ? null : <Text className="gift-lines__note">{`× ${gift.qty}`}</Text>}
      </View>
    </View>
  </View>
)
