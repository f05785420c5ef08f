import { useRef, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { spoken } from '../../components/spoken'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { newRequestId } from '../../platform/request-id'
import { yuan } from '../../text/amounts'
import { amountFenOf, pressKey, typedOf, type Key } from './amount-entry'
import { keptWords } from './gift-words'
import { Keypad } from './Keypad'
import './CounterRefund.scss'

type CounterRefundProps = {
  readonly receiptNo: string
  /** What was paid, where the day's record knows it. */
  readonly paidFen: number | null
  readonly onDone: () => void
}

/** Money back by a receipt: all of it, or an amount. */
export function CounterRefund({ receiptNo: given, paidFen, onDone }: CounterRefundProps) {
  const [receiptNo, setReceiptNo] = useState(given)
  const [typed, setTyped] = useState('')
  const [isSending, setSending] = useState(false)
  const [word, setWord] = useState<string | null>(null)
  const requestId = useRef(newRequestId())
  const refundedFen = amountFenOf(typed)
  const change = (next: (former: string) => string) => {
    requestId.current = newRequestId()
    setWord(null)
    setTyped(next)
  }
  const confirm = async () => {
    setSending(true)
    try {
      const { leftFen, keeps } = await cloud.staff.refundPurchase(
        { receiptNo: receiptNo.trim(), refundedFen },
        requestId.current,
      )
      change(() => '')
      setWord(
        `已退 ${yuan(refundedFen)} 元，这张小票还剩 ${yuan(leftFen)} 元。积分和等级已经跟着改了。${keptWords(keeps)}`,
      )
    } catch (thrown) {
      setWord(failureOf(thrown).message)
    } finally {
      setSending(false)
    }
  }
  return (
    <View className="counter-refund">
      <View className="counter-refund__label">小票号</View>
      <Field
        label="小票号"
        value={receiptNo}
        hint="小票上的号码"
        most={64}
        onType={setReceiptNo}
        kind="raised"
        className="counter-refund__receipt"
      />
      <View className="counter-refund__label">退多少</View>
      <View className="counter-refund__figure" {...spoken('text', `${typed || '0'} 元`)}>
        <Text className="counter-refund__yen">¥</Text>
        <Text>{typed || '0'}</Text>
      </View>
      {paidFen !== null ? (
        <Button kind="soft" text={`全部，${yuan(paidFen)} 元`} onTap={() => change(() => typedOf(paidFen))} />
      ) : null}
      <View className="counter-refund__pad">
        <Keypad onKey={(key: Key) => change((former) => pressKey(former, key))} />
      </View>
      {word ? (
        <View className="counter-refund__word" {...spoken('status')}>
          <Text>{word}</Text>
        </View>
      ) : null}
      <Button
        text={isSending ? '正在退' : `退 ${yuan(refundedFen)} 元`}
        disabled={isSending || refundedFen === 0 || receiptNo.trim() === ''}
        onTap={() => void confirm()}
      />
      <Button kind="quiet" text="回今日" onTap={onDone} className="counter-refund__back" />
    </View>
  )
}
