import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { CouponSheet } from '@contract/coupon'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { ShareRow } from '../../../features/coupon/ShareRow'
import { sheet } from '../../../features/coupon/sheet'
import { Terms } from '../../../features/coupon/Terms'
import { Ticket } from '../../../features/coupon/Ticket'
import { TicketSkeleton } from '../../../features/coupon/TicketSkeleton'
import { centerCard, useSharing, type Sharing } from '../../../features/coupon/useSharing'
import { untilWords, whyNotWords } from '../../../features/coupon/words'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { openPage, openTab } from '../../../platform/navigate'
import type { Stale } from '../../../platform/query'
import { useShareCard } from '../../../platform/share'
import './index.scss'

/** One's own coupon: what it is worth, what holds for it, and how it is used here and in the store. */
export function OwnCoupon({ couponId }: { readonly couponId: string }) {
  const query = sheet(couponId)
  const sharing = useSharing()
  useShareCard(sharing.card ?? centerCard)
  const loaded = query.use()
  useDidShow(() => void query.open())
  const retry = () => void query.open()
  return (
    <Screen title="券详情" place="page">
      {loaded.phase === 'loading' ? <TicketSkeleton title="这张券" slow={loaded.slow} count={1} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开这张券"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action={loaded.failure.kind === 'refused' ? '看我的券' : '再试一次'}
          onAction={loaded.failure.kind === 'refused' ? () => openPage('member/coupons') : retry}
        />
      ) : null}
      {loaded.phase === 'ready' ? (
        <Content shown={loaded.value} stale={loaded.stale} sharing={sharing} onRetry={retry} />
      ) : null}
    </Screen>
  )
}

type ContentProps = {
  readonly shown: CouponSheet
  readonly stale: Stale | null
  readonly sharing: Sharing
  readonly onRetry: () => void
}

function Content({ shown, stale, sharing, onRetry }: ContentProps) {
  const { coupon, today, mayShare } = shown
  const until = untilWords(coupon.lastOn, today)
  const why = whyNotWords(coupon, today)
  return (
    <>
      {stale ? <Notice text={staleNotice(stale)} onRetry={onRetry} /> : null}
      <Ticket
        face={coupon.face}
        off={why !== ''}
        note={why === '' ? until.words : why}
        due={why === '' && until.soon}
      />
      <Terms shown={shown} />
      {mayShare ? <ShareRow coupon={coupon} sharing={sharing} /> : null}
      {why === '' ? <Uses channels={coupon.face.channels} /> : null}
    </>
  )
}

/** Where it can be used: in the shop at once, at the counter by the member code, which shows staff this coupon. */
const Uses = ({ channels }: { readonly channels: readonly string[] | null }) => (
  <View className="coupon__uses">
    {channels === null || channels.includes('store') ? (
      <Button kind="soft" text="到店出示会员码" onTap={() => openPage('member/code')} />
    ) : null}
    {channels === null || channels.includes('online') ? (
      <Button text="去商城使用" onTap={() => openTab('shop')} />
    ) : null}
  </View>
)
