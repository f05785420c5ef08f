import { Text, View } from '@tarojs/components'
import type { ReadySegment, SegmentLine } from '@contract/segment'
import { joinedWords } from '@domain/segment/condition-words'
import { Tap } from '../../components/Tap'
import { copyText } from '../../platform/clipboard'
import { grouped } from '../../text/amounts'
import './SegmentLists.scss'

type OwnSegmentsProps = { readonly segments: readonly SegmentLine[]; readonly onOpen: (segmentId: string) => void }

/** The operators' own segments, with what a campaign calls each. */
export const OwnSegments = ({ segments, onOpen }: OwnSegmentsProps) => (
  <View className="segment-list">
    {segments.map(({ segmentId, name, words, condition }) => (
      <View key={segmentId} className="segment-list__line">
        <Tap className="segment-list__words" onTap={() => onOpen(segmentId)}>
          <Text>{name}</Text>
          <View className="segment-list__note">{joinedWords(words, condition.kind === 'or' ? '或者' : '并且')}</View>
        </Tap>
        <Tap
          className="segment-list__act"
          label={`复制${name}在活动里的写法`}
          onTap={() => copyText(JSON.stringify({ segmentId }), '已复制，贴到活动文档的 audience 里')}
        >
          <Text>复制</Text>
        </Tap>
      </View>
    ))}
  </View>
)

type ReadySegmentsProps = { readonly segments: readonly ReadySegment[]; readonly onOpen: (code: string) => void }

/** What the nights have found, with how many they are and what to do for them. */
export const ReadySegments = ({ segments, onOpen }: ReadySegmentsProps) => (
  <View className="segment-list">
    {segments.map(({ code, name, members, advice }) => (
      <Tap key={code} className="segment-list__line" onTap={() => onOpen(code)}>
        <View className="segment-list__words">
          <Text>{name}</Text>
          <View className="segment-list__note">{advice}</View>
        </View>
        <Text className="segment-list__count">{`${grouped(members)} 人`}</Text>
      </Tap>
    ))}
  </View>
)
