import { Text, View } from '@tarojs/components'
import type { PointsLine } from '@contract/points'
import { Section } from '../../components/Section'
import { Tap } from '../../components/Tap'
import { signed } from '../../text/amounts'
import { longDay } from '../../text/dates'
import './Lines.scss'

type HistoryProps = {
  readonly lines: readonly PointsLine[]
  readonly more: boolean
  readonly onMore: () => void
}

/** Where the points came from and went, the newest first. */
export const History = ({ lines, more, onMore }: HistoryProps) => (
  <>
    <Section title="积分明细" />
    {lines.length === 0 ? (
      <View className="lines lines--empty">还没有积分。到店消费后，来这里看得到每一笔。</View>
    ) : (
      <View className="lines">
        {lines.map((line) => (
          <Line key={line.entryId} line={line} />
        ))}
      </View>
    )}
    {more ? (
      <Tap className="lines__more" onTap={onMore}>
        <Text>再看更早的</Text>
      </Tap>
    ) : null}
  </>
)

const Line = ({ line }: { readonly line: PointsLine }) => (
  <View className="lines__line">
    <View className="lines__words">
      <View>{line.title}</View>
      {line.note ? <View className="lines__note">{line.note}</View> : null}
      <Text className="lines__note">{line.pending ? `${longDay(line.on)}，待到账` : longDay(line.on)}</Text>
    </View>
    <Text className={line.pending ? 'lines__count lines__note' : 'lines__count'}>{signed(line.points)}</Text>
  </View>
)
