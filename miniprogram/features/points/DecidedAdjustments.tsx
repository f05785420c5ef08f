import type { AdjustmentCard } from '@contract/points'
import type { EpochMs } from '@domain/time'
import { Panel } from '../../components/Panel'
import { PanelLine } from '../../components/PanelLine'
import { Section } from '../../components/Section'
import { signed } from '../../text/amounts'
import { decidedWords } from './adjust-words'

type DecidedAdjustmentsProps = { readonly decided: readonly AdjustmentCard[]; readonly now: EpochMs }

/** What was given and taken by hand: whom, why, and who said yes or no. */
export const DecidedAdjustments = ({ decided, now }: DecidedAdjustmentsProps) =>
  decided.length === 0 ? null : (
    <>
      <Section title="处理过的" note="最近 50 笔" />
      <Panel>
        {decided.map((adjustment) => (
          <PanelLine
            key={adjustment.adjustmentId}
            text={`${adjustment.memberName}，${adjustment.reason}`}
            note={decidedWords(adjustment, now)}
            figure={signed(adjustment.points)}
            {...(adjustment.state === 'rejected' ? { under: '没有生效' } : {})}
          />
        ))}
      </Panel>
    </>
  )
