import { View } from '@tarojs/components'
import { Bone } from '../../components/Bone'
import { ScoreBones } from '../../components/ScorePick'
import './SurveyForm.scss'

/** A survey while it is on its way; `slow` says so in words. */
export const SurveySkeleton = ({ slow }: { readonly slow: boolean }) => (
  <View className="survey">
    <Bone line="body" width="62%" />
    <Bone line="small" width="40%" />
    <View className="survey__question">{slow ? '有点慢，还在取' : <Bone line="title" width="44%" />}</View>
    <ScoreBones />
  </View>
)
