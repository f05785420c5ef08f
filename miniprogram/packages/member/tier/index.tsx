import { useDidShow } from '@tarojs/taro'
import type { TierPage } from '@contract/member'
import { MemberSkeleton } from '../../../features/member/MemberSkeleton'
import { TierCard } from '../../../features/member/TierCard'
import { TierHistory } from '../../../features/member/TierHistory'
import { TierKeep } from '../../../features/member/TierKeep'
import { TierLevels } from '../../../features/member/TierLevels'
import { tiers } from '../../../features/member/tiers'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'

/** 等级: the card, what keeps it, what each level brings, how it came about. */
export default function Tier() {
  const loaded = tiers.use()
  useDidShow(() => void tiers.open())
  return (
    <Screen title="等级" place="page">
      <Answer
        loaded={loaded}
        waiting={() => <MemberSkeleton />}
        failed="没能打开等级"
        onRetry={() => void tiers.open()}
      >
        {(shown) => <Content page={shown} />}
      </Answer>
    </Screen>
  )
}

const Content = ({ page }: { readonly page: TierPage }) => (
  <>
    <TierCard tier={page.tier} nickname={page.nickname} />
    <TierKeep page={page} />
    <TierLevels page={page} />
    <TierHistory page={page} />
  </>
)
