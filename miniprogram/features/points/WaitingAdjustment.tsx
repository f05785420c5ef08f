import { Text, View } from '@tarojs/components'
import type { AdjustmentCard } from '@contract/points'
import type { EpochMs } from '@domain/time'
import { Agreement } from '../../components/Agreement'
import { Panel } from '../../components/Panel'
import { cloud } from '../../platform/cloud'
import { useWrite } from '../../platform/useWrite'
import { amountWords, proposedWords } from './adjust-words'

type WaitingAdjustmentProps = {
  readonly adjustment: AdjustmentCard
  readonly now: EpochMs
  readonly onDone: () => void
}

/** An adjustment that waits for a second person: another's is approved or refused, one's own can only be taken back. */
export function WaitingAdjustment({ adjustment, now, onDone }: WaitingAdjustmentProps) {
  const { adjustmentId, memberName, points, reason, mayConfirm } = adjustment
  const { busy, notice, write } = useWrite(cloud.points.decideAdjustment, onDone)
  return (
    <Panel title={`${memberName}，${amountWords(points)}`}>
      <View>{reason}</View>
      <Text className="panel__note">{proposedWords(adjustment, now)}</Text>
      <Agreement
        mayAgree={mayConfirm}
        busy={busy}
        notice={notice}
        onAgree={() => write({ adjustmentId, decision: 'applied' })}
        onRefuse={() => write({ adjustmentId, decision: 'rejected' })}
      />
    </Panel>
  )
}
