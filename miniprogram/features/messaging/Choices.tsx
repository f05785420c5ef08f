import { Text, View } from '@tarojs/components'
import type { ContactChoices } from '@contract/messaging'
import { Section } from '../../components/Section'
import { classes, silent } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { failureOf } from '../../platform/failure'
import { say } from '../../platform/toast'
import { choose } from './inbox'
import './Choices.scss'

type Choice = { readonly key: keyof ContactChoices; readonly text: string; readonly why: string }

const offered: readonly Choice[] = [
  { key: 'followUps', text: '买后回访', why: '怎么用更好、用得顺不顺手，一次购买最多三条' },
  { key: 'campaigns', text: '店里的活动', why: '活动和专门给您的券' },
]

/** What one wants to receive, each on or off. What one asked for oneself comes in any case. */
export const Choices = ({ choices }: { readonly choices: ContactChoices }) => (
  <>
    <Section title="想收到什么" note="您自己约的提醒不受影响" />
    <View className="choices">
      {offered.map(({ key, text, why }) => (
        <Tap
          key={key}
          className="choices__line"
          label={`${text}，${choices[key] ? '正在接收，点一下关掉' : '已关掉，点一下打开'}`}
          selected={choices[key]}
          onTap={() => turn(choices, key)}
        >
          <View className="choices__words">
            <View>{text}</View>
            <View className="choices__why">{why}</View>
          </View>
          <Text className="choices__state">{choices[key] ? '接收' : '不接收'}</Text>
          <View className={classes('choices__switch', choices[key] && 'choices__switch--on')} {...silent} />
        </Tap>
      ))}
    </View>
  </>
)

const turn = (choices: ContactChoices, key: keyof ContactChoices): void =>
  void choose({ ...choices, [key]: !choices[key] }, choices).catch((thrown: unknown) => say(failureOf(thrown).message))
