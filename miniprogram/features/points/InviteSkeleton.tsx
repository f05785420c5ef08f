import { View } from '@tarojs/components'
import { Bone } from '../../components/Bone'
import './InviteCard.scss'

/** An invitation while it is on its way, under its title; `slow` says so in words. */
export const InviteSkeleton = ({ title, slow }: { readonly title: string; readonly slow: boolean }) => (
  <View className="invite-card">
    <View className="invite-card__lead">{slow ? '有点慢，还在取' : title}</View>
    <Bone line="small" width="64%" />
    <View className="invite-card__bone">
      <Bone line="number" />
    </View>
  </View>
)
