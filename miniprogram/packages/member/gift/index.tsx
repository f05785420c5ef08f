import { useDidShow, useRouter } from '@tarojs/taro'
import type { GiftOrderCard } from '@contract/gift'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { putGiftOrder } from '../../../features/points/gift-orders'
import { GiftSkeleton, GiftView } from '../../../features/points/GiftView'
import { giftPage } from '../../../features/points/mall'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
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
      {loaded.phase === 'loading' ? <GiftSkeleton slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开这件礼品"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action={loaded.failure.kind === 'refused' ? '看看别的' : '再试一次'}
          onAction={loaded.failure.kind === 'refused' ? goBack : open}
        />
      ) : null}
      {loaded.phase === 'ready' ? (
        <>
          {loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
          <GiftView page={loaded.value} offline={loaded.stale?.kind === 'offline'} onOrder={follow} onRefused={open} />
        </>
      ) : null}
    </Screen>
  )
}
