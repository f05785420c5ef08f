import { Text, View } from '@tarojs/components'
import type { MemberCenter } from '@contract/member'
import { spoken } from '../../components/spoken'
import { greeting } from '../../text/dates'
import './Greeting.scss'

type GreetingProps = {
  readonly shown: MemberCenter
  /** How many plans press. */
  readonly pressing: number
}

/** What the shopkeeper says to whoever comes in: one line, and one line about what matters today. */
export const Greeting = ({ shown, pressing }: GreetingProps) => (
  <View className="greeting">
    <View className="greeting__hello" {...spoken('heading')}>
      <Text>{`${greeting(shown.now)}，${shown.member.nickname}`}</Text>
    </View>
    <View className="greeting__today">
      <Text>{todayOf({ plans: shown.plans.length, pressing })}</Text>
    </View>
  </View>
)

function todayOf({ plans, pressing }: { readonly plans: number; readonly pressing: number }): string {
  if (plans === 0) return '慢慢逛，买过两次的东西，我们替您记着日子。'
  if (pressing === 0) return '这阵子没有急着要补的，慢慢逛。'
  return pressing === 1 ? '有一样东西快用完了，给您放在最上面。' : `有 ${pressing} 样东西快用完了，先看最早的这一样。`
}
