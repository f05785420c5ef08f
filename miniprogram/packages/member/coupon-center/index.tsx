import { useDidShow } from '@tarojs/taro'
import { Problem } from '../../../components/Problem'
import { BirthdayCard } from '../../../features/coupon/BirthdayCard'
import { CodeForm } from '../../../features/coupon/CodeForm'
import { OfferList } from '../../../features/coupon/OfferList'
import { offers, type Offers } from '../../../features/coupon/offers'
import { TicketSkeleton } from '../../../features/coupon/TicketSkeleton'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { openPage, openTab } from '../../../platform/navigate'
import type { Stale } from '../../../platform/query'

/** 领券中心: what there is to have, for whom and until when. */
export default function CouponCenter() {
  const loaded = offers.use()
  useDidShow(() => void offers.open())
  return (
    <Screen title="领券中心" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <TicketSkeleton title="现在能领" slow={slow} />}
        failed="没能打开领券中心"
        onRetry={() => void offers.open()}
      >
        {(shown, stale) => <Content shown={shown} stale={stale} />}
      </Answer>
    </Screen>
  )
}

const Content = ({ shown, stale }: { readonly shown: Offers; readonly stale: Stale | null }) => (
  <>
    {shown.offers.length === 0 ? (
      <Problem
        icon="ticket"
        title="现在没有可领的券"
        text="有新的券时会放在这里。您已有的券都在我的券里。"
        action="看我的券"
        onAction={() => openPage('member/coupons')}
      />
    ) : (
      <OfferList shown={shown} offline={stale?.kind === 'offline'} onUse={() => openTab('shop')} />
    )}
    {shown.birthday ? <BirthdayCard gift={shown.birthday} /> : null}
    <CodeForm />
  </>
)
