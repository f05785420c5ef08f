import { Text, View } from '@tarojs/components'
import type { ComparedArm, InvitationEffect } from '@contract/operator'
import { classes, silent, spoken } from '../../components/spoken'
import { grouped } from '../../text/amounts'
import { Report, Saying } from './Report'
import { shareTop, shareWords } from './words'
import './InvitationChart.scss'

type InvitationChartProps = { readonly effect: InvitationEffect | null; readonly onAbout: () => void }

/** Invited against not invited with their intervals, and whether the difference can be trusted. */
export function InvitationChart({ effect, onAbout }: InvitationChartProps) {
  const title = `提醒以后 ${effect?.windowDays ?? 14} 天内再买`
  if (!effect)
    return (
      <Report title={title} id="invitation">
        <View className="report__empty">
          还没有人满 14 天。到了补货的时候，会随机留一部分会员不邀请，两边一比，就知道提醒带来了多少。
        </View>
      </Report>
    )
  const top = shareTop(Math.max(...effect.arms.filter(({ members }) => members > 0).map(({ high }) => high)))
  return (
    <Report title={title} id="invitation" onAbout={onAbout}>
      <View className="arms">
        <View className="arms__grid" {...silent}>
          {[0, 0.5, 1].map((share) => (
            <View key={share} className="arms__line" style={{ left: `${share * 100}%` }}>
              <Text className="arms__tick">{`${Math.round(share * top * 100)}%`}</Text>
            </View>
          ))}
        </View>
        {effect.arms.map((arm) => (
          <Arm key={arm.code} arm={arm} top={top} />
        ))}
      </View>
      <Saying strong={effect.sentence} text={effect.note} />
    </Report>
  )
}

const Arm = ({ arm, top }: { readonly arm: ComparedArm; readonly top: number }) => {
  const at = (share: number): string => `${Math.min(100, (share / top) * 100)}%`
  const { name, members, share, low, high } = arm
  return (
    <View className="arms__arm" {...spoken('text', `${name}，${members} 人，${shareWords(share)}`)}>
      <View className="arms__name">
        <Text>{name}</Text>
        <View className="arms__members">{`${grouped(members)} 人`}</View>
      </View>
      <View className={classes('arms__track', arm.code === 'invited' && 'arms__track--invited')} {...silent}>
        {share === null ? null : (
          <>
            <View className="arms__share" style={{ left: at(share) }}>
              {shareWords(share)}
            </View>
            <View className="arms__interval" style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})` }} />
            <View className="arms__dot" style={{ left: at(share) }} />
          </>
        )}
      </View>
    </View>
  )
}
