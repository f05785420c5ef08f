import { Text, View } from '@tarojs/components'
import { classes, silent } from './spoken'
import { Tap } from './Tap'

type SwitchLineProps = {
  readonly text: string
  readonly why: string
  readonly isOn: boolean
  /** What on and off are called: 接收 and 不接收. */
  readonly words: readonly [on: string, off: string]
  readonly onTurn: () => void
}

/** Something to be switched on or off, with what for. Put lines into a `switch-list`. */
export const SwitchLine = ({ text, why, isOn, words: [on, off], onTurn }: SwitchLineProps) => (
  <Tap
    className="switch-list__line"
    label={`${text}，${isOn ? `${on}，点一下关掉` : `${off}，点一下打开`}`}
    selected={isOn}
    onTap={onTurn}
  >
    <View className="switch-list__words">
      <View>{text}</View>
      <View className="switch-list__why">{why}</View>
    </View>
    <Text className="switch-list__state">{isOn ? on : off}</Text>
    <View className={classes('switch-list__switch', isOn && 'switch-list__switch--on')} {...silent} />
  </Tap>
)
