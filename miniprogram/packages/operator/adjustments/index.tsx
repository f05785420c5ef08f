import { useDidShow } from '@tarojs/taro'
import type { AdjustmentList } from '@contract/points'
import { Notice } from '../../../components/Notice'
import { PanelBones } from '../../../components/PanelBones'
import { Problem, problemIcon } from '../../../components/Problem'
import { Section } from '../../../components/Section'
import { AdjustForm } from '../../../features/points/AdjustForm'
import { adjustments } from '../../../features/points/adjustments'
import { DecidedAdjustments } from '../../../features/points/DecidedAdjustments'
import { WaitingAdjustment } from '../../../features/points/WaitingAdjustment'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'

const open = () => void adjustments.open()

/** 积分调整: points given or taken by hand, and what waits for a second person. */
export default function OperatorAdjustments() {
  const loaded = adjustments.use()
  useDidShow(open)
  return (
    <Screen title="积分调整" place="page">
      {loaded.phase === 'loading' ? <PanelBones lines={[2, 4]} slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开积分调整"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={open}
        />
      ) : null}
      {loaded.phase === 'ready' && loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
      {loaded.phase === 'ready' ? <Content shown={loaded.value} /> : null}
    </Screen>
  )
}

const Content = ({ shown: { waiting, decided, limitPoints, now } }: { readonly shown: AdjustmentList }) => (
  <>
    <AdjustForm limitPoints={limitPoints} onDone={open} />
    {waiting.length > 0 ? <Section title={`等另一位同意，${waiting.length} 笔`} /> : null}
    {waiting.map((adjustment) => (
      <WaitingAdjustment key={adjustment.adjustmentId} adjustment={adjustment} now={now} onDone={open} />
    ))}
    <DecidedAdjustments decided={decided} now={now} />
  </>
)
