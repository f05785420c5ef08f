import { Text, View } from '@tarojs/components'
import type { AdjustmentCard } from '@contract/points'
import type { EpochMs } from '@domain/time'
import { Button } from '../../components/Button'
import { Panel } from '../../components/Panel'
import { spoken } from '../../components/spoken'
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
  const refuse = () => write({ adjustmentId, decision: 'rejected' })
  return (
    <Panel title={`${memberName}，${amountWords(points)}`}>
      <View>{reason}</View>
      <Text className="panel__note">{proposedWords(adjustment, now)}</Text>
      <View className="panel__acts">
        <Button
          kind="quiet"
          text={mayConfirm ? '不同意' : '撤回'}
          className="panel__act"
          disabled={busy}
          onTap={refuse}
        />
        {mayConfirm ? (
          <Button
            kind="soft"
            text="同意"
            className="panel__act"
            disabled={busy}
            onTap={() => write({ adjustmentId, decision: 'applied' })}
          />
        ) : null}
      </View>
      {notice ? (
        <View className="panel__notice" {...spoken('status')}>
          <Text>{notice}</Text>
        </View>
      ) : null}
    </Panel>
  )
}
