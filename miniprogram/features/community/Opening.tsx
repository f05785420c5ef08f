import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../../components/Icon'
import './Opening.scss'

const rooms: readonly { readonly icon: IconName; readonly title: string; readonly text: string }[] = [
  { icon: 'heart', title: '用过的人怎么说', text: '评价旁边写着买过几次，一眼看得出是不是老主顾。' },
  { icon: 'question', title: '有问题，店里答', text: '养猫、冲咖啡、换滤芯，懂行的店员来答。' },
  { icon: 'receipt', title: '用法和搭配', text: '怎么用得久、怎么用得好，写成短短一篇。' },
]

/** What the community will hold, while it is still being set up. */
export const Opening = () => (
  <>
    <View className="opening__lead">买过的人，说真话的地方</View>
    <View className="opening__when">还在收拾，没有开门。先说说这里会有什么。</View>
    <View className="opening__rooms">
      {rooms.map(({ icon, title, text }) => (
        <View key={title} className="opening__room">
          <View className="opening__icon">
            <Icon name={icon} />
          </View>
          <View className="opening__words">
            <View className="opening__title">{title}</View>
            <Text className="opening__text">{text}</Text>
          </View>
        </View>
      ))}
    </View>
  </>
)
