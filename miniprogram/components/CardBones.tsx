import { View } from '@tarojs/components'
import { Bone } from './Bone'

/** Cards that are still to come, on pages whose cards are much alike; `slow` says so in words. */
export const CardBones = ({ slow, cards }: { readonly slow: boolean; readonly cards: number }) => (
  <>
    {Array.from({ length: cards }, (_, place) => (
      <View key={place} className="card-bones">
        <Bone line="small" width="32%" />
        <Bone line="body" width="92%" />
        <Bone line="body" width="64%" />
      </View>
    ))}
    {slow ? <View className="card-bones__slow">有点慢，还在取</View> : null}
  </>
)
