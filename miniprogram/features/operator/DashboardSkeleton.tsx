import { View } from '@tarojs/components'
import { Bone } from '../../components/Bone'
import './Report.scss'
import './Repurchase.scss'
import './DashboardSkeleton.scss'

/** The page while it is on its way; `slow` says so in words. */
export const DashboardSkeleton = ({ slow }: { readonly slow: boolean }) => (
  <View className="dashboard-bones">
    {slow ? <View className="report__note">有点慢，还在取</View> : <Bone line="small" width="52%" />}
    <View className="report">
      <View className="rates">
        {['user', 'order'].map((rate) => (
          <View key={rate} className="rates__rate">
            <Bone line="small" width="64%" />
            <Bone line="number" width="72%" />
            <Bone line="small" width="80%" />
          </View>
        ))}
      </View>
      <Bone line="title" />
      <Bone line="body" width="88%" />
    </View>
    <View className="report">
      <Bone line="body" width="32%" />
      <View className="dashboard-bones__bars">
        {[52, 56, 48, 57, 58, 61, 63, 62, 66, 70, 74, 52].map((height, month) => (
          <View key={month} className="dashboard-bones__bar" style={{ height: `${height}%` }} />
        ))}
      </View>
    </View>
    <View className="report">
      <Bone line="body" width="48%" />
      <Bone line="title" />
      <Bone line="title" />
    </View>
  </View>
)
