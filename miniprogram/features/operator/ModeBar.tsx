import { Text, View } from '@tarojs/components'
import type { GrowthMode } from '@domain/analytics/repurchase'
import { classes, silent } from '../../components/spoken'
import './ModeBar.scss'

type ModeBarProps = { readonly mode: GrowthMode | null; readonly share: number | null }

const SHOWN_TO = 0.6

/** Where the 90-day rate lies between winning customers and keeping them. */
export const ModeBar = ({ mode, share }: ModeBarProps) => (
  <View className="mode">
    <View className="mode__track" {...silent}>
      {MODES.map(({ code, part }) => (
        <View key={code} className={classes('mode__part', code === mode && 'mode__part--on')} style={{ flex: part }} />
      ))}
      {share === null ? null : (
        <View className="mode__pin" style={{ left: `${(Math.min(share, SHOWN_TO) / SHOWN_TO) * 100}%` }} />
      )}
    </View>
    <View className="mode__words">
      {MODES.map(({ code, part, name, range }) => (
        <View key={code} className={classes('mode__word', code === mode && 'mode__word--on')} style={{ flex: part }}>
          <Text>{name}</Text>
          <View className="mode__range">{range}</View>
        </View>
      ))}
    </View>
  </View>
)

const MODES: readonly {
  readonly code: GrowthMode
  readonly name: string
  readonly range: string
  readonly part: number
}[] = [
  { code: 'acquire', name: '拉新', range: '15% 以下', part: 15 },
  { code: 'balance', name: '兼顾', range: '15–30%', part: 15 },
  { code: 'loyalty', name: '留老客', range: '30% 以上', part: 30 },
]
