import { useDidShow } from '@tarojs/taro'
import { GiftShelf } from '../../../features/points/GiftShelf'
import { mall } from '../../../features/points/mall'
import { MallHead } from '../../../features/points/MallHead'
import { MallSkeleton } from '../../../features/points/MallSkeleton'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
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
      <Answer loaded={loaded} waiting={(slow) => <MallSkeleton slow={slow} />} failed="没能打开积分商城" onRetry={open}>
        {(shown) => (
          <>
            <MallHead {...shown} />
            <GiftShelf {...shown} />
          </>
        )}
      </Answer>
    </Screen>
  )
}
