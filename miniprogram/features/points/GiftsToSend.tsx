import { useState } from 'react'
import { View } from '@tarojs/components'
import type { GiftToSend } from '@contract/gift'
import { Button } from '../../components/Button'
import { Panel } from '../../components/Panel'
import { monthDay } from '../../text/dates'
import { SendGiftSheet } from './SendGiftSheet'

type GiftsToSendProps = { readonly toSend: readonly GiftToSend[]; readonly onDone: () => void }

/** The gifts to be posted, the longest waiting first. */
export function GiftsToSend({ toSend, onDone }: GiftsToSendProps) {
  const [opened, open] = useState<GiftToSend | null>(null)
  const done = () => {
    open(null)
    onDone()
  }
  return (
    <>
      {toSend.length === 0 ? <View className="panel__words">没有要寄的。有人换了要寄的礼品，会在这里。</View> : null}
      {toSend.map((order) => (
        <Panel key={order.redemptionId} title={order.name} note={`${monthDay(order.placedOn)}兑换`}>
          <View className="panel__words">{addressWords(order)}</View>
          <Button kind="soft" text="寄出" onTap={() => open(order)} />
        </Panel>
      ))}
      {opened ? <SendGiftSheet order={opened} onDone={done} onClose={() => open(null)} /> : null}
    </>
  )
}

/** Where a gift goes, as it is written on a parcel. */
const addressWords = ({ address: { name, phone, region, street } }: GiftToSend): string =>
  `${name} ${phone}，${region}${street}`
