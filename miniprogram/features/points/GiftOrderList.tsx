import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { GiftOrderList as List } from '@contract/gift'
import { Bone } from '../../components/Bone'
import { Problem } from '../../components/Problem'
import { Tap } from '../../components/Tap'
import { openPage } from '../../platform/navigate'
import { GiftOrderRow } from './GiftOrderRow'
import { GiftOrderSheet } from './GiftOrderSheet'
import { putGiftOrder } from './gift-orders'
import './GiftOrderRow.scss'
import './Lines.scss'

type GiftOrderListProps = {
  readonly list: List
  /** The redemption that is laid open at first; '' for none. */
  readonly openedId: string
  readonly onMore: () => void
}

/** The member's own gifts, the newest first; one of them laid open. */
export function GiftOrderList({ list, openedId, onMore }: GiftOrderListProps) {
  const [shownId, show] = useState(openedId)
  const shown = list.orders.find(({ redemptionId }) => redemptionId === shownId)
  return (
    <>
      {list.orders.length === 0 ? (
        <Problem
          icon="bag"
          title="还没有换过礼品"
          text="换到的礼品和取货码都会在这里。"
          action="去积分商城看看"
          onAction={() => openPage('member/gifts')}
        />
      ) : null}
      {list.orders.map((order) => (
        <GiftOrderRow key={order.redemptionId} order={order} onTap={() => show(order.redemptionId)} />
      ))}
      {list.cursor !== null ? (
        <Tap className="lines__more" onTap={onMore}>
          <Text>再看更早的</Text>
        </Tap>
      ) : null}
      {shown ? <GiftOrderSheet order={shown} onOrder={putGiftOrder} onClose={() => show('')} /> : null}
    </>
  )
}

/** The list while it is on its way. */
export const GiftOrdersSkeleton = ({ slow }: { readonly slow: boolean }) => (
  <>
    {['a', 'b', 'c'].map((place) => (
      <View key={place} className="gift-order-row">
        <View className="gift-order-row__picture gift-order-row__bone" />
        <View className="gift-order-row__words">
          <Bone line="body" width="64%" />
          <Bone line="small" width="48%" />
        </View>
      </View>
    ))}
    {slow ? <View className="lines__more">有点慢，还在取</View> : null}
  </>
)
