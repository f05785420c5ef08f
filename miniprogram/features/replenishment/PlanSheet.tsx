import { View } from '@tarojs/components'
import type { PlanCard } from '@contract/member'
import { Choice } from '../../components/Choice'
import { Sheet } from '../../components/Sheet'
import { useCoveredTabBar } from '../../platform/tab-bar'
import { PlanHeadline } from './PlanWords'
import { postponedTo } from './sentences'
import { delays, type PlanActions } from './usePlanActions'
import './PlanSheet.scss'

type PlanSheetProps = {
  readonly plan: PlanCard
  readonly actions: PlanActions
  /** True where a reminder has been agreed and can be called off. */
  readonly canCancel: boolean
  readonly onClose: () => void
}

/** 推迟 and, where a reminder is agreed, 不用提醒了. */
export function PlanSheet({ plan, actions, canCancel, onClose }: PlanSheetProps) {
  useCoveredTabBar(true)
  const choose = (act: () => void) => () => {
    act()
    onClose()
  }
  return (
    <Sheet title={canCancel ? '改一改' : '还没用完？'} onClose={onClose}>
      <PlanHeadline plan={plan} className="plan-sheet__plan" />
      <View>
        {delays.map((days) => (
          <Choice
            key={days}
            text={`推迟 ${days} 天`}
            note={postponedTo(plan, days)}
            onTap={choose(() => actions.postpone(days))}
          />
        ))}
        {canCancel ? <Choice text="不用提醒了" note="下次想要再点" onTap={choose(actions.cancel)} /> : null}
      </View>
    </Sheet>
  )
}
