import { useDidShow } from '@tarojs/taro'
import type { TierPage } from '@contract/member'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { MemberSkeleton } from '../../../features/member/MemberSkeleton'
import { TierCard } from '../../../features/member/TierCard'
import { TierHistory } from '../../../features/member/TierHistory'
import { TierKeep } from '../../../features/member/TierKeep'
import { TierLevels } from '../../../features/member/TierLevels'
import { tiers } from '../../../features/member/tiers'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import type { Stale } from '../../../platform/query'

/** 等级: the card, what keeps it, what each level brings, how it came about. */
export default function Tier() {
  const loaded = tiers.use()
  useDidShow(() => void tiers.open())
  return (
    <Screen title="等级" place="page">
      {loaded.phase === 'loading' ? <MemberSkeleton /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开等级"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={() => void tiers.open()}
        />
      ) : null}
      {loaded.phase === 'ready' ? <Content page={loaded.value} stale={loaded.stale} /> : null}
    </Screen>
  )
}

const Content = ({ page, stale }: { readonly page: TierPage; readonly stale: Stale | null }) => (
  <>
    {stale ? <Notice text={staleNotice(stale)} onRetry={() => void tiers.open()} /> : null}
    <TierCard tier={page.tier} nickname={page.nickname} />
    <TierKeep page={page} />
    <TierLevels page={page} />
    <TierHistory page={page} />
  </>
)
