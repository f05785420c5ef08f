import { useDidShow, useRouter } from '@tarojs/taro'
import type { GiftOrderCard } from '@contract/gift'
import { putGiftOrder } from '../../../features/points/gift-orders'
import { GiftSkeleton, GiftView } from '../../../features/points/GiftView'
import { giftPage } from '../../../features/points/mall'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { useNetworkReturn } from '../../../platform/network'
import { sendPending } from '../../../platform/pending'
import { goBack, openPage, queryValue } from '../../../platform/navigate'

const follow = (order: GiftOrderCard) => {
  putGiftOrder(order)
  openPage('member/gift-orders', { redemptionId: order.redemptionId })
}

/** One gift, `?giftId=…`. */
export default function Gift() {
  const query = giftPage(queryValue(useRouter().params['giftId']))
  const loaded = query.use()
  const open = () => void query.open()
  useDidShow(open)
  useNetworkReturn(() => void sendPending().then(open))
  return (
    <Screen title="礼品" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <GiftSkeleton slow={slow} />}
        failed="没能打开这件礼品"
        onRetry={open}
        refused={{ action: '看看别的', onAction: goBack }}
      >
        {(shown, stale) => (
          <GiftView page={shown} offline={stale?.kind === 'offline'} onOrder={follow} onRefused={open} />
        )}
      </Answer>
    </Screen>
  )
}
