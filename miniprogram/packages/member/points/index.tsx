import { useDidShow, useReachBottom } from '@tarojs/taro'
import type { PointsPage } from '@contract/points'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { account, readOn } from '../../../features/points/account'
import { Arrivals } from '../../../features/points/Arrivals'
import { Balance } from '../../../features/points/Balance'
import { History } from '../../../features/points/History'
import { Lapses } from '../../../features/points/Lapses'
import { PointsSkeleton } from '../../../features/points/PointsSkeleton'
import { WaysToUse } from '../../../features/points/WaysToUse'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { failureOf } from '../../../platform/failure'
import type { Stale } from '../../../platform/query'
import { say } from '../../../platform/toast'

/** 积分: what can be used, what lapses when, and every line that made it so. */
export default function Points() {
  const loaded = account.use()
  useDidShow(() => void account.open())
  useReachBottom(readMore)
  return (
    <Screen title="积分" place="page">
      {loaded.phase === 'loading' ? <PointsSkeleton slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开积分"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={() => void account.open()}
        />
      ) : null}
      {loaded.phase === 'ready' ? <Content shown={loaded.value} stale={loaded.stale} /> : null}
    </Screen>
  )
}

const readMore = () => void readOn().catch((thrown: unknown) => say(failureOf(thrown).message))

const Content = ({ shown, stale }: { readonly shown: PointsPage; readonly stale: Stale | null }) => (
  <>
    {stale ? <Notice text={staleNotice(stale)} onRetry={() => void account.open()} /> : null}
    <Balance balance={shown.balance} />
    <WaysToUse />
    <Lapses lapses={shown.lapses} soonOn={shown.balance.lapsing?.expiresOn ?? null} />
    <Arrivals arrivals={shown.arrivals ?? []} />
    <History lines={shown.lines} more={shown.cursor !== null} onMore={readMore} />
  </>
)
