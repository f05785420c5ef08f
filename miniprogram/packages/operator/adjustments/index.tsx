import { useDidShow } from '@tarojs/taro'
import type { AdjustmentList } from '@contract/points'
import { PanelBones } from '../../../components/PanelBones'
import { Section } from '../../../components/Section'
import { AdjustForm } from '../../../features/points/AdjustForm'
import { adjustments } from '../../../features/points/adjustments'
import { DecidedAdjustments } from '../../../features/points/DecidedAdjustments'
import { WaitingAdjustment } from '../../../features/points/WaitingAdjustment'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'

const open = () => void adjustments.open()

/** 积分调整: points given or taken by hand, and what waits for a second person. */
export default function OperatorAdjustments() {
  const loaded = adjustments.use()
  useDidShow(open)
  return (
    <Screen title="积分调整" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <PanelBones lines={[2, 4]} slow={slow} />}
        failed="没能打开积分调整"
        onRetry={open}
      >
        {(shown) => <Content shown={shown} />}
      </Answer>
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
