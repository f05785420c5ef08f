import { Text, View } from '@tarojs/components'
import type { MemberCenter } from '@contract/member'
import { spoken } from '../../components/spoken'
import { greeting } from '../../text/dates'
import './Greeting.scss'

/** What the shopkeeper says to whoever comes in: one line, and one line about what matters today. */
export const Greeting = ({ shown }: { readonly shown: MemberCenter }) => (
  <View className="greeting">
    <View className="greeting__hello" {...spoken('heading')}>
      <Text>{`${greeting(shown.now)}，${shown.member.nickname}`}</Text>
    </View>
    <View className="greeting__today">
      <Text>{todayOf(shown)}</Text>
    </View>
  </View>
)

function todayOf({ plans }: MemberCenter): string {
  const open = plans.filter(({ reminder }) => reminder.state === 'none').length
  if (plans.length === 0) return '慢慢逛，买过两次的东西，我们替您记着日子。'
  if (open === 0) return '要用完的都约好提醒了，您放心。'
  return open === 1 ? '有一样东西快用完了，给您放在最上面。' : `有 ${open} 样东西快用完了，先看最早的这一样。`
}
