import { View } from '@tarojs/components'
import type { ContactChoices } from '@contract/messaging'
import { Section } from '../../components/Section'
import { SwitchLine } from '../../components/SwitchLine'
import { failureOf } from '../../platform/failure'
import { say } from '../../platform/toast'
import { choose } from './inbox'

type Choice = { readonly key: keyof ContactChoices; readonly text: string; readonly why: string }

const offered: readonly Choice[] = [
  { key: 'followUps', text: '买后回访', why: '怎么用更好、用得顺不顺手，一次购买最多三条' },
  { key: 'campaigns', text: '店里的活动', why: '活动和专门给您的券' },
]

/** What one wants to receive, each on or off. What one asked for oneself comes in any case. */
export const Choices = ({ choices }: { readonly choices: ContactChoices }) => (
  <>
    <Section title="想收到什么" note="您自己约的提醒不受影响" />
    <View className="switch-list">
      {offered.map(({ key, text, why }) => (
        <SwitchLine
          key={key}
          text={text}
          why={why}
          isOn={choices[key]}
          words={['接收', '不接收']}
          onTurn={() => turn(choices, key)}
        />
      ))}
    </View>
  </>
)

const turn = (choices: ContactChoices, key: keyof ContactChoices): void =>
  void choose({ ...choices, [key]: !choices[key] }, choices).catch((thrown: unknown) => say(failureOf(thrown).message))
