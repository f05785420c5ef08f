import { View } from '@tarojs/components'
import { Bone } from '../../components/Bone'
import { Section } from '../../components/Section'
import './Balance.scss'
import './Lines.scss'

/** The points page while it is on its way; `slow` says so in words. */
export const PointsSkeleton = ({ slow }: { readonly slow: boolean }) => (
  <>
    <View className="balance">
      <Bone line="small" width="32%" />
      <Bone line="number" width="44%" />
    </View>
    <Section title="积分明细" {...(slow ? { note: '有点慢，还在取' } : {})} />
    <View className="lines">
      {['first', 'second', 'third'].map((line) => (
        <View key={line} className="lines__line">
          <View className="lines__words">
            <Bone line="body" width="48%" />
            <Bone line="small" width="36%" />
          </View>
        </View>
      ))}
    </View>
  </>
)
