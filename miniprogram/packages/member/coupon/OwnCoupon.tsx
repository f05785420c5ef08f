import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { CouponSheet } from '@contract/coupon'
import { Button } from '../../../components/Button'
import { ShareRow } from '../../../features/coupon/ShareRow'
import { sheet } from '../../../features/coupon/sheet'
import { Terms } from '../../../features/coupon/Terms'
import { Ticket } from '../../../features/coupon/Ticket'
import { TicketSkeleton } from '../../../features/coupon/TicketSkeleton'
import { centerCard, useSharing, type Sharing } from '../../../features/coupon/useSharing'
import { untilWords, whyNotWords } from '../../../features/coupon/words'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { openPage, openTab } from '../../../platform/navigate'
import { useShareCard } from '../../../platform/share'
import './index.scss'

/** One's own coupon: what it is worth, what holds for it, and how it is used here and in the store. */
export function OwnCoupon({ couponId }: { readonly couponId: string }) {
  const query = sheet(couponId)
  const sharing = useSharing()
  useShareCard(sharing.card ?? centerCard)
  const loaded = query.use()
  useDidShow(() => void query.open())
  return (
    <Screen title="券详情" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <TicketSkeleton title="这张券" slow={slow} count={1} />}
        failed="没能打开这张券"
        onRetry={() => void query.open()}
        refused={{ action: '看我的券', onAction: () => openPage('member/coupons') }}
      >
        {(shown) => <Content shown={shown} sharing={sharing} />}
      </Answer>
    </Screen>
  )
}

type ContentProps = {
  readonly shown: CouponSheet
  readonly sharing: Sharing
}

function Content({ shown, sharing }: ContentProps) {
  const { coupon, today, mayShare } = shown
  const until = untilWords(coupon.lastOn, today)
  const why = whyNotWords(coupon, today)
  return (
    <>
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
