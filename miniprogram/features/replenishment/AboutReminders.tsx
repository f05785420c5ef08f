import { Text, View } from '@tarojs/components'
import { Sheet } from '../../components/Sheet'
import { useCoveredTabBar } from '../../platform/tab-bar'
import './AboutReminders.scss'

const answers = [
  ['怎么知道快用完了', '看您买同一样东西隔多少天。买得少的，先参考大家的间隔。'],
  ['点一次提醒几次', '点一次“提醒我”，只发一条，说的就是那一样东西。下次要不要，下次再点。'],
  ['什么时候发', '白天发到微信的服务通知里。您提前买了，那条就不发了。'],
  ['不想收到回访和活动', '在“我的”的“消息”里，拉到最下面，可以各自关掉。'],
  ['估得不准怎么办', '点“推迟”告诉我们还没用完，日子会跟着改。'],
] as const

/** 关于提醒: what a shopper may want to know before saying yes. */
export function AboutReminders({ onClose }: { readonly onClose: () => void }) {
  useCoveredTabBar(true)
  return (
    <Sheet title="关于提醒" closing="知道了" onClose={onClose}>
      {answers.map(([question, answer]) => (
        <View key={question} className="about-reminders__entry">
          <View className="about-reminders__question">
            <Text>{question}</Text>
          </View>
          <View className="about-reminders__answer">
            <Text>{answer}</Text>
          </View>
        </View>
      ))}
    </Sheet>
  )
}
