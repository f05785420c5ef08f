import { View } from '@tarojs/components'
import { Bone } from '../../components/Bone'
import './GiftShelf.scss'
import './MallHead.scss'

/** The mall while it is on its way; `slow` says so in words. */
export const MallSkeleton = ({ slow }: { readonly slow: boolean }) => (
  <>
    <View className="mall-head">
      <View className="mall-head__label">{slow ? '有点慢，还在取' : '我的积分'}</View>
      <View className="mall-head__count">
        <Bone line="number" width="36%" />
      </View>
      <View className="mall-head__quiet">
        <Bone line="small" width="64%" />
      </View>
    </View>
    <View className="gift-shelf__bar">
      <Bone line="number" width="56%" />
    </View>
    <View className="gift-shelf__grid">
      {['a', 'b', 'c', 'd'].map((place) => (
        <View key={place} className="gift-shelf__bone" />
      ))}
    </View>
  </>
)
