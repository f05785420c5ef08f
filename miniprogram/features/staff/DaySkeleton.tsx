import { View } from '@tarojs/components'
import { Bone } from '../../components/Bone'
import { Section } from '../../components/Section'
import './DayHead.scss'
import './DayLines.scss'

/** The day while it is on its way; `slow` says so in words. */
export const DaySkeleton = ({ slow }: { readonly slow: boolean }) => (
  <>
    <View className="day-head">
      <Bone line="body" width="48%" />
      <Bone line="number" width="56%" />
      <Bone line="body" width="32%" />
    </View>
    <Section title="今日" {...(slow ? { note: '有点慢，还在取' } : {})} />
    <View className="day-lines">
      {['first', 'second', 'third'].map((line) => (
        <View key={line} className="day-lines__line">
          <View className="day-lines__words">
            <Bone line="body" width="52%" />
            <Bone line="small" width="20%" />
          </View>
        </View>
      ))}
    </View>
  </>
)
