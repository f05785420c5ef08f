import { useDidShow, useReachBottom } from '@tarojs/taro'
import type { PointsPage } from '@contract/points'
import { account, readOn } from '../../../features/points/account'
import { Arrivals } from '../../../features/points/Arrivals'
import { Balance } from '../../../features/points/Balance'
import { History } from '../../../features/points/History'
import { Lapses } from '../../../features/points/Lapses'
import { PointsSkeleton } from '../../../features/points/PointsSkeleton'
import { WaysToUse } from '../../../features/points/WaysToUse'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { failureOf } from '../../../platform/failure'
import { say } from '../../../platform/toast'

/** 积分: what can be used, what lapses when, and every line that made it so. */
export default function Points() {
  const loaded = account.use()
  useDidShow(() => void account.open())
  useReachBottom(readMore)
  return (
    <Screen title="积分" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <PointsSkeleton slow={slow} />}
        failed="没能打开积分"
        onRetry={() => void account.open()}
      >
        {(shown) => <Content shown={shown} />}
      </Answer>
    </Screen>
  )
}

const readMore = () => void readOn().catch((thrown: unknown) => say(failureOf(thrown).message))

const Content = ({ shown }: { readonly shown: PointsPage }) => (
  <>
    <Balance balance={shown.balance} />
    <WaysToUse />
    <Lapses lapses={shown.lapses} soonOn={shown.balance.lapsing?.expiresOn ?? null} />
    <Arrivals arrivals={shown.arrivals ?? []} />
    <History lines={shown.lines} more={shown.cursor !== null} onMore={readMore} />
  </>
)
