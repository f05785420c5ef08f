import { View } from '@tarojs/components'
import { Bone } from '../../components/Bone'
import { Section } from '../../components/Section'
import './OpenPlan.scss'
import './QuietPlan.scss'
import './PlanSkeleton.scss'

/** 快用完了 while it is on its way; `slow` says so in words. */
export const PlanSkeleton = ({ slow }: { readonly slow: boolean }) => (
  <>
    <Section title="快用完了" {...(slow ? { note: '有点慢，还在取' } : {})} />
    <View className="open-plan">
      <View className="open-plan__top">
        <View className="plan-skeleton__picture open-plan__picture" />
        <View className="open-plan__words">
          <Bone line="title" width="80%" />
          <Bone line="small" width="94%" />
        </View>
      </View>
      <View className="open-plan__gauge">
        <View className="plan-skeleton__bar" />
        <View className="open-plan__labels">
          <Bone line="small" width="32%" />
        </View>
      </View>
      <View className="open-plan__acts">
        <View className="plan-skeleton__button open-plan__later" />
        <View className="plan-skeleton__button open-plan__remind" />
      </View>
    </View>
    <View className="quiet-plan">
      <View className="quiet-plan__line">
        <View className="plan-skeleton__picture quiet-plan__picture" />
        <View className="quiet-plan__words">
          <Bone line="body" width="70%" />
          <Bone line="small" width="50%" />
        </View>
      </View>
    </View>
  </>
)
