import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { DeskOrder } from '@contract/shop'
import { Button } from '../../components/Button'
import { Chip } from '../../components/Chip'
import { Field } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { spoken } from '../../components/spoken'
import { cloud } from '../../platform/cloud'
import { deskAddress } from './delivery-words'
import { useDeskAction } from './useDeskAction'
import './DeskView.scss'

const COMPANIES = ['顺丰速运', '中通快递', '圆通速递', '韵达快递', '邮政'] as const

type ShipSheetProps = { readonly order: DeskOrder; readonly onDone: () => void; readonly onClose: () => void }

/** Sends an order: by whom and under which number, or says that it lies ready in the store. */
export function ShipSheet({ order, onDone, onClose }: ShipSheetProps) {
  const isPickUp = order.delivery.kind === 'pick-up'
  const [company, choose] = useState<string>(COMPANIES[0])
  const [trackingNo, type] = useState('')
  const action = useDeskAction(onDone)
  const { orderId } = order
  const ship = () =>
    action.run(() =>
      cloud.order.shipOrder(
        isPickUp ? { orderId, company: '', trackingNo: '' } : { orderId, company, trackingNo: trackingNo.trim() },
      ),
    )
  return (
    <Sheet title={isPickUp ? '备好了' : '发货'} onClose={onClose}>
      <View className="desk-sheet__note">{deskAddress(order.delivery)}</View>
      {isPickUp ? null : (
        <>
          <View className="desk-sheet__chips">
            {COMPANIES.map((name) => (
              <Chip key={name} text={name} on={name === company} onTap={() => choose(name)} />
            ))}
          </View>
          <Field
            label="快递单号"
            value={trackingNo}
            hint="快递单号"
            most={40}
            onType={type}
            kind="sunk"
            className="desk-sheet__input"
          />
        </>
      )}
      <Button
        text={isPickUp ? '通知顾客来取' : '发出去了'}
        disabled={action.busy || (!isPickUp && trackingNo.trim() === '')}
        onTap={ship}
      />
      {action.notice ? (
        <View className="desk-sheet__notice" {...spoken('status')}>
          <Text>{action.notice}</Text>
        </View>
      ) : null}
    </Sheet>
  )
}
