import { useDidShow } from '@tarojs/taro'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { EarningWays } from '../../../features/points/EarningWays'
import { signInQuery } from '../../../features/points/sign-in'
import { SignInSkeleton } from '../../../features/points/SignInSkeleton'
import { StreakCard } from '../../../features/points/StreakCard'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { useNetworkReturn } from '../../../platform/network'
import { sendPending } from '../../../platform/pending'

/** 签到: once a day, and the other ways to earn. */
export default function SignIn() {
  const loaded = signInQuery.use()
  const open = () => void signInQuery.open()
  useDidShow(open)
  useNetworkReturn(() => void sendPending().then(signInQuery.open))
  return (
    <Screen title="签到" place="page">
      {loaded.phase === 'loading' ? <SignInSkeleton slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开签到"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={open}
        />
      ) : null}
      {loaded.phase === 'ready' ? (
        <>
          {loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
          <StreakCard page={loaded.value} offline={loaded.stale?.kind === 'offline'} />
          <EarningWays ways={loaded.value.ways} />
        </>
      ) : null}
    </Screen>
  )
}
