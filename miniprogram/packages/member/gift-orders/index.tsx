import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro'
import { giftOrders, openGiftOrders, readOnOrders } from '../../../features/points/gift-orders'
import { GiftOrderList, GiftOrdersSkeleton } from '../../../features/points/GiftOrderList'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
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
      <Answer
        loaded={loaded}
        waiting={(slow) => <GiftOrdersSkeleton slow={slow} />}
        failed="没能打开我的礼品"
        onRetry={open}
      >
        {(shown) => <GiftOrderList list={shown} openedId={openedId} onMore={readMore} />}
      </Answer>
    </Screen>
  )
}

const readMore = () => void readOnOrders().catch((thrown: unknown) => say(failureOf(thrown).message))
