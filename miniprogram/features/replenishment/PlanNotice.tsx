import { Text, View } from '@tarojs/components'
import { spoken } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { openMessageSettings } from '../../platform/subscribe'
import type { PlanActions } from './usePlanActions'
import './PlanNotice.scss'

type PlanNoticeProps = { readonly actions: PlanActions; readonly offline: boolean }

/** A sentence under a plan's buttons: what the net forbids, or what did not go as asked. */
export function PlanNotice({ actions, offline }: PlanNoticeProps) {
  const sentence = offline ? '连上网络后可设提醒' : actions.notice
  if (sentence === null) return null
  return (
    <View className="plan-notice" {...spoken('status')}>
      <Text>{sentence}</Text>
      {actions.switchedOff && !offline ? (
        <Tap className="plan-notice__way" onTap={openMessageSettings}>
          <Text>去打开</Text>
        </Tap>
      ) : null}
    </View>
  )
}
