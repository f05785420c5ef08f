import { View } from '@tarojs/components'
import { Bone } from '../../components/Bone'
import './Greeting.scss'

/** The greeting while it is on its way. */
export const GreetingSkeleton = () => (
  <View className="greeting">
    <Bone line="title" width="52%" />
    <Bone line="body" width="82%" />
  </View>
)
