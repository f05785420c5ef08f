import { Text, View } from '@tarojs/components'
import type { MergeCard } from '@contract/operator'
import type { EpochMs } from '@domain/time'
import { Agreement } from '../../components/Agreement'
import { Panel } from '../../components/Panel'
import { cloud } from '../../platform/cloud'
import { useWrite } from '../../platform/useWrite'
import { grouped } from '../../text/amounts'
import { clockTime } from '../../text/dates'

type WaitingMergeProps = { readonly merge: MergeCard; readonly now: EpochMs; readonly onDone: () => void }

/** A merge that waits for a second person: another's is agreed to or not, one's own can only be taken back. */
export function WaitingMerge({ merge, now, onDone }: WaitingMergeProps) {
  const { leftId, leftName, keptName, points, reason, proposedAt, mayConfirm } = merge
  const { busy, notice, write } = useWrite(cloud.operator.decideMerge, onDone)
  return (
    <Panel title={`${leftName ?? '已离开'} 并到 ${keptName ?? '已离开'}`}>
      <View>{reason}</View>
      <Text className="panel__note">{`带去 ${grouped(points)} 积分，${clockTime(proposedAt, now)} 提出`}</Text>
      <Agreement
        mayAgree={mayConfirm}
        busy={busy}
        notice={notice}
        onAgree={() => write({ leftId, decision: 'merge' })}
        onRefuse={() => write({ leftId, decision: 'reject' })}
      />
    </Panel>
  )
}
