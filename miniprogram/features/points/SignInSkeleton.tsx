import { View } from '@tarojs/components'
import { Bone } from '../../components/Bone'
import './StreakCard.scss'

/** The sign-in page while it is on its way; `slow` says so in words. */
export const SignInSkeleton = ({ slow }: { readonly slow: boolean }) => (
  <View className="streak-card">
    <View className="streak-card__label">{slow ? '有点慢，还在取' : '连续签到'}</View>
    <Bone line="number" width="28%" />
    <Bone line="small" width="56%" />
    <View className="streak-card__days">
      {['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((place) => (
        <View key={place} className="streak-card__day">
          <View className="streak-card__face" />
          <Bone line="micro" width="48%" />
        </View>
      ))}
    </View>
    <Bone line="number" />
  </View>
)
