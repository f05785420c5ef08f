import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { GiftOrderCard } from '@contract/gift'
import { PICKUP_PREFIX } from '@domain/points/pickup-code'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { spoken } from '../../components/spoken'
import { grouped } from '../../text/amounts'
import { openPage } from '../../platform/navigate'
import { longDay } from '../../text/dates'
import { spacedCode, stateWord } from './gift-words'
import { Qr } from './Qr'
import { useGiftOrder } from './useGiftOrder'
import './GiftOrderSheet.scss'

type GiftOrderSheetProps = {
  readonly order: GiftOrderCard
  readonly onOrder: (order: GiftOrderCard) => void
  readonly onClose: () => void
}

/** One redemption laid open: the code to fetch it with or the way it goes, and what can still be done. */
export function GiftOrderSheet({ order, onOrder, onClose }: GiftOrderSheetProps) {
  const [asking, setAsking] = useState(false)
  const actions = useGiftOrder(order, onOrder)
  return (
    <Sheet title={order.name} closing="关闭" onClose={onClose}>
      {order.pickupCode ? (
        <PickupCode code={order.pickupCode} untilOn={order.fetchUntilOn} />
      ) : (
        <Course order={order} />
      )}
      <View className="gift-order-sheet__note">
        <Text>{`${longDay(order.placedOn)}用 ${grouped(order.points)} 积分换的。`}</Text>
      </View>
      {actions.notice ? (
        <View className="gift-order-sheet__notice" {...spoken('status')}>
          <Text>{actions.notice}</Text>
        </View>
      ) : null}
      {order.state === 'ready' && order.kind === 'post' ? (
        <Button text="收到了" disabled={actions.busy} onTap={actions.confirm} />
      ) : null}
      {order.kind === 'coupon' ? (
        <Button kind="soft" text="看看我的券" onTap={() => openPage('member/coupons')} />
      ) : null}
      {order.cancellable && !asking ? (
        <Button kind="soft" text="取消兑换" disabled={actions.busy} onTap={() => setAsking(true)} />
      ) : null}
      {order.cancellable && asking ? (
        <Button
          text={actions.busy ? '正在取消' : `取消，退回 ${grouped(order.points)} 积分`}
          disabled={actions.busy}
          onTap={actions.cancel}
        />
      ) : null}
    </Sheet>
  )
}

const PickupCode = ({ code, untilOn }: { readonly code: string; readonly untilOn: string | null }) => (
  <View className="gift-order-sheet__code">
    <Qr text={`${PICKUP_PREFIX}${code}`} label="取货二维码" />
    <View className="gift-order-sheet__letters">{spacedCode(code)}</View>
    <View className="gift-order-sheet__hint">给店员扫一扫，或者念出这 8 位</View>
    {untilOn ? <View className="gift-order-sheet__hint">{`给您留到${longDay(untilOn)}，没领积分自动退回`}</View> : null}
  </View>
)

const Course = ({ order }: { readonly order: GiftOrderCard }) => (
  <>
    <View className="gift-order-sheet__line">
      <Text>{courseWords(order)}</Text>
    </View>
    {order.parcel ? (
      <View className="gift-order-sheet__line">
        <Text>{`${order.parcel.carrier} ${order.parcel.trackingNo}`}</Text>
      </View>
    ) : null}
    {order.address ? (
      <View className="gift-order-sheet__line">
        <Text>{`${order.address.name} ${order.address.phone}，${order.address.region}${order.address.street}`}</Text>
      </View>
    ) : null}
  </>
)

function courseWords(order: GiftOrderCard): string {
  const word = stateWord(order)
  if (order.endedOn === null) return word
  const back = order.state === 'cancelled' ? `，${grouped(order.points)} 积分已退回` : ''
  return `${longDay(order.endedOn)}${word}${back}`
}
