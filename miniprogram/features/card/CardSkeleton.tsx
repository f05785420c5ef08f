import { View } from '@tarojs/components'
import { Bone } from '../../components/Bone'
import { Section } from '../../components/Section'
import './CardOffers.scss'

/** The card page while it is on its way; `slow` says so in words. */
export const CardSkeleton = ({ slow }: { readonly slow: boolean }) => (
  <>
    <Section title="会员卡" {...(slow ? { note: '有点慢，还在取' } : {})} />
    {['first', 'second'].map((place) => (
      <View key={place} className="card-offer">
        <Bone line="title" width="40%" />
        <Bone line="small" width="56%" />
        <View className="card-offer__benefits">
          <Bone line="small" width="72%" />
          <Bone line="small" width="60%" />
          <Bone line="small" width="66%" />
        </View>
        <Bone line="number" />
      </View>
    ))}
  </>
)
