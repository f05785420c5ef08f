import { Text, View } from '@tarojs/components'
import type { ConditionParts } from '@contract/segment'
import type { Condition } from '@domain/segment/condition'
import { conditionWords } from '@domain/segment/condition-words'
import { Tap } from '../../components/Tap'
import { grouped } from '../../text/amounts'
import './PartList.scss'

type PartListProps = {
  readonly conditions: readonly Condition[]
  readonly parts: ConditionParts
  /** How many meet each by itself; null while that is not known. */
  readonly counts: readonly number[] | null
  readonly onEdit: (place: number) => void
  readonly onRemove: (place: number) => void
}

/** The parts of a condition, each with how many meet it by itself: the smallest figure is the narrow one. */
export const PartList = ({ conditions, parts, counts, onEdit, onRemove }: PartListProps) => (
  <View className="part-list">
    {conditions.map((condition, place) => {
      const words = conditionWords(condition, parts)
      const count = counts?.[place]
      return (
        <View key={words} className="part-list__part">
          <Tap className="part-list__words" onTap={() => onEdit(place)}>
            <Text>{words}</Text>
            <View className="part-list__note">{count === undefined ? '在数' : `单看这条 ${grouped(count)} 人`}</View>
          </Tap>
          <Tap className="part-list__remove" label={`去掉：${words}`} onTap={() => onRemove(place)}>
            <Text>去掉</Text>
          </Tap>
        </View>
      )
    })}
  </View>
)
