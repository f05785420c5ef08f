import { Text, View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Picture } from '../../components/Picture'
import { openTab } from '../../platform/navigate'
import './FirstTime.scss'

/** In place of plans while there is too little to go by: what will be here and how. */
export const FirstTime = () => (
  <View className="first-time">
    <View className="first-time__pictures">
      {['pet', 'coffee', 'filter'].map((category) => (
        <Picture key={category} src={null} category={category} className="first-time__picture" />
      ))}
    </View>
    <View className="first-time__title">
      <Text>买过两次，这里就会替您记着</Text>
    </View>
    <View className="first-time__text">
      <View>
        <Text>我们按您的间隔估算哪天用完。</Text>
      </View>
      <View>
        <Text>要不要提醒，由您来点。</Text>
      </View>
    </View>
    <Button text="去商城看看" onTap={() => openTab('shop')} />
  </View>
)
