import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { giftOrders, openGiftOrders, readOnOrders } from '../../../features/points/gift-orders'
import { GiftOrderList, GiftOrdersSkeleton } from '../../../features/points/GiftOrderList'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { useNetworkReturn } from '../../../platform/network'
import { sendPending } from '../../../platform/pending'
import { failureOf } from '../../../platform/failure'
import { queryValue } from '../../../platform/navigate'
import { say } from '../../../platform/toast'

/** 我的礼品, `?redemptionId=…` lays one open. */
export default function GiftOrders() {
  const loaded = giftOrders.use()
  const openedId = queryValue(useRouter().params['redemptionId'])
  const open = () => void openGiftOrders(openedId)
  useDidShow(open)
  useNetworkReturn(() => void sendPending().then(open))
  useReachBottom(readMore)
  return (
    <Screen title="我的礼品" place="page">
      {loaded.phase === 'loading' ? <GiftOrdersSkeleton slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开我的礼品"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={open}
        />
      ) : null}
      {loaded.phase === 'ready' ? (
        <>
          {loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
          <GiftOrderList list={loaded.value} openedId={openedId} onMore={readMore} />
        </>
      ) : null}
    </Screen>
  )
}

const readMore = () => void readOnOrders().catch((thrown: unknown) => say(failureOf(thrown).message))
