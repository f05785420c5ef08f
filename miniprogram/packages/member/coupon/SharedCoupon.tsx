import { useDidShow } from '@tarojs/taro'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { shared, takeShared } from '../../../features/coupon/shared'
import { SharedView } from '../../../features/coupon/SharedView'
import { TicketSkeleton } from '../../../features/coupon/TicketSkeleton'
import { cardOf } from '../../../features/coupon/useSharing'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
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
      {loaded.phase === 'loading' ? <TicketSkeleton title="朋友送您一张券" slow={loaded.slow} count={1} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="这张券打不开了"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action={loaded.failure.kind === 'refused' ? '去领券中心' : '再试一次'}
          onAction={
            loaded.failure.kind === 'refused' ? () => openPage('member/coupon-center') : () => void query.open()
          }
        />
      ) : null}
      {loaded.phase === 'ready' && loaded.stale ? (
        <Notice text={staleNotice(loaded.stale)} onRetry={() => void query.open()} />
      ) : null}
      {loaded.phase === 'ready' ? (
        <SharedView shown={loaded.value} onTake={() => takeShared(shareId)} onWallet={toWallet} />
      ) : null}
    </Screen>
  )
}
