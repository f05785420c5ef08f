import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Chip } from '../../components/Chip'
import { NamedField } from '../../components/NamedField'
import { Panel } from '../../components/Panel'
import { PanelLine } from '../../components/PanelLine'
import { spoken } from '../../components/spoken'
import { grouped } from '../../text/amounts'
import { amountWords } from './adjust-words'
import { MemberFinder } from './MemberFinder'
import { useAdjusting } from './useAdjusting'

const WAYS = [
  { sign: 1, name: '补给' },
  { sign: -1, name: '扣减' },
] as const

type AdjustFormProps = { readonly limitPoints: number; readonly onDone: () => void }

/** Proposes points by hand: for whom, how many, why. */
export function AdjustForm({ limitPoints, onDone }: AdjustFormProps) {
  const [done, setDone] = useState('')
  const form = useAdjusting((words) => {
    setDone(words)
    onDone()
  })
  return (
    <Panel title="新的调整" note={`${grouped(limitPoints)} 分以内马上生效`}>
      {form.member === null ? (
        <MemberFinder
          onChoose={(member) => {
            setDone('')
            form.choose(member)
          }}
        />
      ) : (
        <AdjustFields form={form} limitPoints={limitPoints} />
      )}
      {done === '' ? null : (
        <View className="panel__done" {...spoken('status')}>
          <Text>{done}</Text>
        </View>
      )}
    </Panel>
  )
}

type FieldsProps = { readonly form: ReturnType<typeof useAdjusting>; readonly limitPoints: number }

const AdjustFields = ({ form, limitPoints }: FieldsProps) => (
  <>
    <PanelLine
      text={form.member?.name ?? ''}
      note={`${form.member?.tierName ?? ''}，有 ${grouped(form.member?.availablePoints ?? 0)} 积分`}
      figure="换一位"
      onTap={() => form.choose(null)}
    />
    <View className="panel__chips" {...spoken('tablist')}>
      {WAYS.map(({ sign, name }) => (
        <Chip key={name} text={name} on={form.sign === sign} onTap={() => form.turn(sign)} />
      ))}
    </View>
    <NamedField
      label="积分"
      value={form.typed}
      keys="number"
      most={7}
      hint="整数"
      problem={form.typed !== '' && form.points === null ? '要是 1 到 1,000,000 的整数' : ''}
      onType={form.typePoints}
    />
    <NamedField label="原因，会员会看到" value={form.reason} most={100} hint="两个字以上" onType={form.typeReason} />
    <Button text={submitWords(form.points, limitPoints)} disabled={!form.canSend} onTap={form.send} />
    {form.notice ? (
      <View className="panel__notice" {...spoken('status')}>
        <Text>{form.notice}</Text>
      </View>
    ) : null}
  </>
)

function submitWords(points: number | null, limitPoints: number): string {
  if (points === null) return '提交'
  return Math.abs(points) > limitPoints ? '提交，等另一位同意' : amountWords(points)
}
