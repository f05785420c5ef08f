import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { RefundView } from '@contract/order'
import type { DeskOrder } from '@contract/shop'
import { Button } from '../../components/Button'
import { Chip } from '../../components/Chip'
import { Field } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { spoken } from '../../components/spoken'
import { cloud } from '../../platform/cloud'
import { yuan } from '../../text/amounts'
import { keptGiftWords, sideWords } from './order-words'
import { useDeskAction } from './useDeskAction'
import './DeskView.scss'

type DecideSheetProps = {
  readonly order: DeskOrder
  readonly asked: RefundView
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Decides a return: the money goes back, or a sentence says why not. */
export function DecideSheet({ order, asked, onDone, onClose }: DecideSheetProps) {
  const [restock, setRestock] = useState(true)
  const [answer, type] = useState('')
  const action = useDeskAction(onDone)
  const decide = (grant: boolean) =>
    action.run(() =>
      cloud.order.decideRefund({
        orderId: order.orderId,
        refundNo: asked.refundNo,
        grant,
        restock: grant && restock,
        answer: answer.trim(),
      }),
    )
  return (
    <Sheet title={`退 ${asked.pieces} 件，${yuan(asked.refundFen)} 元`} closing="先不处理" onClose={onClose}>
      <View className="desk-sheet__note">
        {[asked.reason === '' ? '没有说原因' : asked.reason, sideWords(asked), keptGiftWords(order)]
          .filter(Boolean)
          .join('。')}
      </View>
      <View className="desk-sheet__chips">
        <Chip text="货还能卖" on={restock} onTap={() => setRestock(true)} />
        <Chip text="不再上架" on={!restock} onTap={() => setRestock(false)} />
      </View>
      <Field
        label="给顾客的话"
        value={answer}
        hint="给顾客的话，不同意时要写"
        most={200}
        onType={type}
        kind="sunk"
        className="desk-sheet__input"
      />
      <View className="desk-sheet__acts">
        <Button
          kind="quiet"
          text="不同意"
          className="desk-sheet__act"
          disabled={action.busy || answer.trim() === ''}
          onTap={() => decide(false)}
        />
        <Button text="同意退款" className="desk-sheet__act" disabled={action.busy} onTap={() => decide(true)} />
      </View>
      {action.notice ? (
        <View className="desk-sheet__notice" {...spoken('status')}>
          <Text>{action.notice}</Text>
        </View>
      ) : null}
    </Sheet>
  )
}
