import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { Icon } from '../../components/Icon'
import { spoken } from '../../components/spoken'
import { hasScanner } from '../../platform/scanner'
import { useScan } from './useScan'
import './ScanForm.scss'

/** Scans a code by camera, or takes the digits under its bars. */
export function ScanForm({ onVisit }: { readonly onVisit: () => void }) {
  const [typed, setTyped] = useState('')
  const { isBusy, sentence, isRefused, take, scan } = useScan(onVisit)
  useEffect(() => void scan(), [scan]) // the camera opens by itself: a queue is waiting
  return (
    <>
      {sentence ? (
        <View className={isRefused ? 'scan-form__word scan-form__word--no' : 'scan-form__word'} {...spoken('status')}>
          <Icon name={isRefused ? 'question' : 'check'} />
          <Text className="scan-form__sentence">{sentence}</Text>
        </View>
      ) : null}
      {hasScanner ? (
        <Button text={isBusy ? '正在核对' : '扫一扫'} icon="code" disabled={isBusy} onTap={() => void scan()} />
      ) : null}
      <View className="scan-form">
        <View className="scan-form__label">会员码条码下的数字，或礼品的取货码</View>
        <Field
          label="码上的数字"
          value={typed}
          hint="扫不出来时，在这里输入"
          most={64}
          onType={setTyped}
          onLastKey={() => void take(typed)}
          className="scan-form__input"
        />
      </View>
      <Button
        kind={hasScanner ? 'soft' : 'filled'}
        text={isBusy ? '正在核对' : '核对'}
        disabled={isBusy || typed.trim() === ''}
        onTap={() => void take(typed)}
      />
      <View className="scan-form__why">一个码只能用一次，一分钟内有效。截图和拍照的码用不了。</View>
    </>
  )
}
