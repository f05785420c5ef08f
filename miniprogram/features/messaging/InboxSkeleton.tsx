import { View } from '@tarojs/components'
import { Bone } from '../../components/Bone'
import './InboxList.scss'

/** The inbox while it is on its way; `slow` says so in words. */
export const InboxSkeleton = ({ slow }: { readonly slow: boolean }) => (
  <>
    <View className="inbox__head">{slow ? '有点慢，还在取' : <Bone line="small" width="24%" />}</View>
    {['first', 'second', 'third'].map((line) => (
      <View key={line} className="inbox__line">
        <View className="inbox__icon" />
        <View className="inbox__words">
          <Bone line="body" width="52%" />
          <Bone line="small" width="92%" />
        </View>
      </View>
    ))}
  </>
)
