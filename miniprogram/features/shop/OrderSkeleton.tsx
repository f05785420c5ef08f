import { View } from '@tarojs/components'
import { Bone } from '../../components/Bone'
import './OrderRow.scss'

/** Orders, or one, while they are on their way; `slow` says so in words. */
export const OrderSkeleton = ({ slow, rows }: { readonly slow: boolean; readonly rows: number }) => (
  <>
    {Array.from({ length: rows }, (_, place) => (
      <View key={place} className="order-row">
        <Bone line="small" width="32%" />
        <Bone line="number" width="72%" />
        <Bone line="body" width="48%" />
      </View>
    ))}
    {slow ? <View className="order-row__day">有点慢，还在取</View> : null}
  </>
)
