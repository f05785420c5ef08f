import { Text, View } from '@tarojs/components'
import type { Figure } from '@contract/operator'
import { Sheet } from '../../components/Sheet'
import { grouped } from '../../text/amounts'
import { Trend } from './Trend'
import { changeWords, daysWords, shareWords } from './words'
import './FigureSheet.scss'

const FEW = 30

/** What a figure means and what it was made of. */
export function FigureSheet({ figure, onClose }: { readonly figure: Figure; readonly onClose: () => void }) {
  const change = changeWords(figure)
  return (
    <Sheet title={figure.name} onClose={onClose} closing="知道了">
      <View className="figure">
        <View className="figure__share">{shareWords(figure.share)}</View>
        {change ? <View className="figure__note">{change}</View> : null}
        <View className="figure__line">
          <Text>{figure.partName}</Text>
          <Text className="figure__count">{grouped(figure.part)}</Text>
        </View>
        <View className="figure__line">
          <Text>{figure.wholeName}</Text>
          <Text className="figure__count">{grouped(figure.whole)}</Text>
        </View>
        <View className="figure__line">
          <Text>统计期</Text>
          <Text className="figure__count">{daysWords(figure.fromOn, figure.toOn)}</Text>
        </View>
        <View className="figure__definition">{figure.definition}</View>
        {figure.trend ? <Trend name={figure.name} points={figure.trend} /> : null}
        {figure.whole > 0 && figure.whole < FEW ? (
          <View className="figure__definition">{`只有 ${figure.whole} 个，人数还少，先看个大概。`}</View>
        ) : null}
      </View>
    </Sheet>
  )
}
