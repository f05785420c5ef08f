import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { Dashboard, SegmentCount } from '@contract/operator'
import { Chip } from '../../components/Chip'
import { classes, silent, spoken } from '../../components/spoken'
import { grouped } from '../../text/amounts'
import { Report } from './Report'
import { percentOf } from './words'
import './Members.scss'

const WAYS = [
  { way: 'stages', name: '生命周期' },
  { way: 'groups', name: 'RFM 分层' },
  { way: 'warnings', name: '流失预警' },
] as const

/** Members by where they stand, with how many they are and what to do for them. */
export function Members({ shown }: { readonly shown: Dashboard }) {
  const [way, setWay] = useState<(typeof WAYS)[number]['way']>('stages')
  const parts: readonly SegmentCount<string>[] = shown[way]
  const total = parts.reduce((sum, { members }) => sum + members, 0)
  return (
    <Report title="会员" note={`${grouped(total)} 人买过`} id="members">
      <View className="parts__ways" {...spoken('tablist')}>
        {WAYS.map((one) => (
          <Chip key={one.way} text={one.name} on={one.way === way} onTap={() => setWay(one.way)} />
        ))}
      </View>
      {total === 0 ? (
        <View className="report__empty">还没有人买过。有了第一笔消费，第二天早上这里就有分布。</View>
      ) : (
        parts.map((part) => <Part key={part.code} part={part} total={total} gone={isGone(part.code)} />)
      )}
    </Report>
  )
}

const isGone = (code: string): boolean => code === 'lost' || code === 'gone' || code === 'asleep' || code === 'warn'

type PartProps = { readonly part: SegmentCount<string>; readonly total: number; readonly gone: boolean }

const Part = ({ part, total, gone }: PartProps) => (
  <View className="parts__part">
    <View className="parts__line">
      <Text className="parts__name">{part.name}</Text>
      <Text className="parts__share">{`${percentOf(part.members / total)}%`}</Text>
      <Text className="parts__count">{`${grouped(part.members)} 人`}</Text>
    </View>
    <View className="parts__track" {...silent}>
      <View
        className={classes('parts__fill', gone && 'parts__fill--gone')}
        style={{ width: `${(part.members / total) * 100}%` }}
      />
    </View>
    <View className="parts__advice">{part.advice}</View>
  </View>
)
