import { View } from '@tarojs/components'
import { Bone } from '../../components/Bone'
import './PointsPair.scss'
import './MemberSkeleton.scss'

/** The card and the pair while they are on their way: the real boxes, no words. */
export const MemberSkeleton = () => (
  <>
    <View className="member-skeleton">
      <Bone line="small" width="88px" />
      <Bone line="title" width="208px" />
      <View className="member-skeleton__way">
        <Bone line="small" width="44%" />
      </View>
      <View className="member-skeleton__meter" />
    </View>
    <View className="points-pair">
      {['pair-left', 'pair-right'].map((half) => (
        <View key={half} className="points-pair__half">
          <Bone line="small" width="28%" />
          <Bone line="number" width="60%" />
          <Bone line="small" width="90%" />
        </View>
      ))}
    </View>
  </>
)
