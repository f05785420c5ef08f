import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { ThresholdProposal } from '@contract/member'
import { PanelBones } from '../../../components/PanelBones'
import { tierDesk } from '../../../features/member/tier-desk'
import { ThresholdCalculator } from '../../../features/member/ThresholdCalculator'
import { ThresholdTrial } from '../../../features/member/ThresholdTrial'
import { TierCounts } from '../../../features/member/TierCounts'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'

const open = () => void tierDesk.open()

/** 等级规则: who holds which level, and what other thresholds would do. */
export default function OperatorTiers() {
  const loaded = tierDesk.use()
  useDidShow(open)
  return (
    <Screen title="等级规则" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <PanelBones lines={[4, 4]} slow={slow} />}
        failed="没能打开等级规则"
        onRetry={open}
      >
        {(shown) => <Content usual={shown} />}
      </Answer>
    </Screen>
  )
}

function Content({ usual }: { readonly usual: ThresholdProposal }) {
  const [own, setOwn] = useState<ThresholdProposal | null>(null)
  const proposal = own ?? usual
  return (
    <>
      <TierCounts proposal={usual} />
      <ThresholdCalculator proposal={proposal} onPropose={setOwn} />
      <ThresholdTrial key={proposal.levels.map(({ fromFen }) => fromFen).join()} levels={proposal.levels} />
    </>
  )
}
