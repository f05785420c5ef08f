import { useRef, useState } from 'react'
import { ScrollView, Text, View } from '@tarojs/components'
import type { AcquisitionReport } from '@contract/dashboard'
import { Button } from '../../components/Button'
import { Chip } from '../../components/Chip'
import { Field } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { spoken } from '../../components/spoken'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { newRequestId } from '../../platform/request-id'
import { fenTyped, monthWords } from './words'
import './CostSheet.scss'
import './ViewSheet.scss'

type CostSheetProps = {
  readonly report: AcquisitionReport
  readonly onSaved: () => void
  readonly onClose: () => void
}

/** Takes what the new members of a month cost, of a channel or undivided. An empty amount takes it back. */
export function CostSheet({ report, onSaved, onClose }: CostSheetProps) {
  const [month, setMonth] = useState(report.months[report.months.length - 1] ?? '')
  const [channel, setChannel] = useState(report.channels[0]?.code ?? 'all')
  const [typed, setTyped] = useState(() => typedOf(report, month, channel))
  const [busy, setBusy] = useState(false)
  const [word, setWord] = useState<string | null>(null)
  const requestId = useRef(newRequestId())
  const change = (next: { readonly month?: string; readonly channel?: string; readonly typed?: string }) => {
    requestId.current = newRequestId()
    setWord(null)
    setMonth(next.month ?? month)
    setChannel(next.channel ?? channel)
    setTyped(next.typed ?? typedOf(report, next.month ?? month, next.channel ?? channel))
  }
  const amountFen = fenTyped(typed)
  const save = async () => {
    if (amountFen === undefined) return
    setBusy(true)
    try {
      await cloud.operator.putAcquisitionCost({ month, channel, costFen: amountFen }, requestId.current)
      onSaved()
    } catch (thrown) {
      setWord(failureOf(thrown).message)
      setBusy(false)
    }
  }
  return (
    <Sheet title="填拉新成本" onClose={onClose} closing="先不填">
      <View className="views__name">哪个月</View>
      <ScrollView className="cost__months" scrollX>
        <View className="cost__row">
          {[...report.months].reverse().map((one) => (
            <Chip key={one} text={monthWords(one)} on={one === month} onTap={() => change({ month: one })} />
          ))}
        </View>
      </ScrollView>
      {report.channels.length > 1 ? (
        <>
          <View className="views__name">哪个渠道</View>
          <View className="views">
            {report.channels.map(({ code, name }) => (
              <Chip key={code} text={name} on={code === channel} onTap={() => change({ channel: code })} />
            ))}
          </View>
        </>
      ) : null}
      <View className="views__name">花了多少元（广告、地推、新客礼，空着就是没有填）</View>
      <Field
        label="花了多少元"
        value={typed}
        hint="比如 3200"
        most={11}
        onType={(next) => change({ typed: next })}
        kind="sunk"
        keys="digit"
        className="cost__input"
      />
      {(word ?? (amountFen === undefined ? '请填数字，最多两位小数' : null)) ? (
        <View className="cost__word" {...spoken('status')}>
          <Text>{word ?? '请填数字，最多两位小数'}</Text>
        </View>
      ) : null}
      <Button
        text={busy ? '正在保存' : '保存'}
        disabled={busy || amountFen === undefined}
        onTap={() => void save()}
        className="sheet__close"
      />
    </Sheet>
  )
}

const typedOf = ({ entered }: AcquisitionReport, month: string, channel: string): string => {
  const known = entered.find((cost) => cost.month === month && cost.channel === channel)
  return known?.costFen == null ? '' : String(known.costFen / 100)
}
