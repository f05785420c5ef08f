import { useDidShow } from '@tarojs/taro'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { GiftShelf } from '../../../features/points/GiftShelf'
import { mall } from '../../../features/points/mall'
import { MallHead } from '../../../features/points/MallHead'
import { MallSkeleton } from '../../../features/points/MallSkeleton'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { useNetworkReturn } from '../../../platform/network'
import { sendPending } from '../../../platform/pending'

/** 积分商城: what one has, and what it brings. */
export default function Gifts() {
  const loaded = mall.use()
  const open = () => void mall.open()
  useDidShow(open)
  useNetworkReturn(() => void sendPending().then(open))
  return (
    <Screen title="积分商城" place="page">
      {loaded.phase === 'loading' ? <MallSkeleton slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开积分商城"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={open}
        />
      ) : null}
      {loaded.phase === 'ready' ? (
        <>
          {loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
          <MallHead {...loaded.value} />
          <GiftShelf {...loaded.value} />
        </>
      ) : null}
    </Screen>
  )
}
