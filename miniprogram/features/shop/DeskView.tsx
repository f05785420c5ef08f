import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { DeskOrder, OrderDesk } from '@contract/shop'
import { Button } from '../../components/Button'
import { Picture } from '../../components/Picture'
import { Section } from '../../components/Section'
import { yuan } from '../../text/amounts'
import { clockTime } from '../../text/dates'
import { DecideSheet } from './DecideSheet'
import { deskAddress } from './delivery-words'
import { ShipSheet } from './ShipSheet'
import './DeskView.scss'

type DeskViewProps = { readonly desk: OrderDesk; readonly onDone: () => void }

/** The orders that wait for the shop: returns to be decided first, then what is to be sent. */
export function DeskView({ desk, onDone }: DeskViewProps) {
  const [opened, open] = useState<DeskOrder | null>(null)
  const close = () => open(null)
  const done = () => {
    close()
    onDone()
  }
  return (
    <>
      {desk.toDecide.length > 0 ? <Section title={`退货，${desk.toDecide.length} 单`} /> : null}
      {desk.toDecide.map((order) => (
        <Card key={order.orderId} order={order} now={desk.now} action="看看" onTap={() => open(order)} />
      ))}
      {desk.toShip.length > 0 ? <Section title={`待发货，${desk.toShip.length} 单`} note="48 小时内发出" /> : null}
      {desk.toShip.map((order) => (
        <Card
          key={order.orderId}
          order={order}
          now={desk.now}
          action={order.delivery.kind === 'pick-up' ? '备好了' : '去发货'}
          onTap={() => open(order)}
        />
      ))}
      {opened?.asked ? <DecideSheet order={opened} asked={opened.asked} onDone={done} onClose={close} /> : null}
      {opened && !opened.asked ? <ShipSheet order={opened} onDone={done} onClose={close} /> : null}
    </>
  )
}

type CardProps = {
  readonly order: DeskOrder
  readonly now: number
  readonly action: string
  readonly onTap: () => void
}

const Card = ({ order, now, action, onTap }: CardProps) => (
  <View className="desk-view">
    <View className="desk-view__head">
      <Text>{order.paidAt === null ? '' : `${clockTime(order.paidAt, now)} 付款`}</Text>
      <Text>{`¥${yuan(order.payableFen)}`}</Text>
    </View>
    {order.lines.map((line) => (
      <View key={line.lineId} className="desk-view__line">
        <Picture src={line.pictureUrl} category={line.category} className="desk-view__picture" />
        <View className="desk-view__name">{`${line.name} ${line.pack}`}</View>
        <Text>{`× ${line.qty - line.returnedQty}`}</Text>
      </View>
    ))}
    {giftsToPack(order).map((gift) => (
      <View key={gift.productId} className="desk-view__line">
        <Picture src={gift.pictureUrl} category={gift.category} className="desk-view__picture" />
        <View className="desk-view__name">{`赠品，一起装：${gift.name} ${gift.pack}`}</View>
        <Text>{`× ${gift.qty}`}</Text>
      </View>
    ))}
    <View className="desk-view__note">{deskAddress(order.delivery)}</View>
    {order.asked ? (
      <View className="desk-view__asked">
        {`要退 ${order.asked.pieces} 件，${yuan(order.asked.refundFen)} 元。${order.asked.reason}`}
      </View>
    ) : null}
    <Button kind="soft" text={action} onTap={onTap} />
  </View>
)

/** What has to go into the parcel besides what was bought; of a return nothing is packed. */
const giftsToPack = ({ gifts = [], asked }: DeskOrder) => (asked ? [] : gifts.filter(({ isBack }) => !isBack))
