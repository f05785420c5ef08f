import { useDidShow } from '@tarojs/taro'
import { shared, takeShared } from '../../../features/coupon/shared'
import { SharedView } from '../../../features/coupon/SharedView'
import { TicketSkeleton } from '../../../features/coupon/TicketSkeleton'
import { cardOf } from '../../../features/coupon/useSharing'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { openPage } from '../../../platform/navigate'
import { useShareCard } from '../../../platform/share'

/** What a friend has passed on. */
export function SharedCoupon({ shareId }: { readonly shareId: string }) {
  const query = shared(shareId)
  const loaded = query.use()
  useShareCard(cardOf(shareId, loaded.phase === 'ready' ? loaded.value.offer.face.name : ''))
  useDidShow(() => void query.open())
  const toWallet = () => openPage('member/coupons')
  return (
    <Screen title="朋友送的券" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <TicketSkeleton title="朋友送您一张券" slow={slow} count={1} />}
        failed="这张券打不开了"
        onRetry={() => void query.open()}
        refused={{ action: '去领券中心', onAction: () => openPage('member/coupon-center') }}
      >
        {(shown) => <SharedView shown={shown} onTake={() => takeShared(shareId)} onWallet={toWallet} />}
      </Answer>
    </Screen>
  )
}
