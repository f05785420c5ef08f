import { useDidShow } from '@tarojs/taro'
import { EarningWays } from '../../../features/points/EarningWays'
import { signInQuery } from '../../../features/points/sign-in'
import { SignInSkeleton } from '../../../features/points/SignInSkeleton'
import { StreakCard } from '../../../features/points/StreakCard'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
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
      <Answer loaded={loaded} waiting={(slow) => <SignInSkeleton slow={slow} />} failed="没能打开签到" onRetry={open}>
        {(shown, stale) => (
          <>
            <StreakCard page={shown} offline={stale?.kind === 'offline'} />
            <EarningWays ways={shown.ways} />
          </>
        )}
      </Answer>
    </Screen>
  )
}
