import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { ThresholdProposal } from '@contract/member'
import { Notice } from '../../../components/Notice'
import { PanelBones } from '../../../components/PanelBones'
import { Problem, problemIcon } from '../../../components/Problem'
import { tierDesk } from '../../../features/member/tier-desk'
import { ThresholdCalculator } from '../../../features/member/ThresholdCalculator'
import { ThresholdTrial } from '../../../features/member/ThresholdTrial'
import { TierCounts } from '../../../features/member/TierCounts'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'

const open = () => void tierDesk.open()

/** 等级规则: who holds which level, and what other thresholds would do. */
export default function OperatorTiers() {
  const loaded = tierDesk.use()
  useDidShow(open)
  return (
    <Screen title="等级规则" place="page">
      {loaded.phase === 'loading' ? <PanelBones lines={[4, 4]} slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开等级规则"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={open}
        />
      ) : null}
      {loaded.phase === 'ready' && loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
      {loaded.phase === 'ready' ? <Content usual={loaded.value} /> : null}
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
