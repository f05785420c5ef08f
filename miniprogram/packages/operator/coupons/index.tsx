import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { CouponDesk, WatchedCoupon } from '@contract/coupon'
import { Notice } from '../../../components/Notice'
import { PanelBones } from '../../../components/PanelBones'
import { Problem, problemIcon } from '../../../components/Problem'
import { couponDesk } from '../../../features/coupon/coupon-desk'
import { GiveCouponSheet } from '../../../features/coupon/GiveCouponSheet'
import { MakeCodesSheet } from '../../../features/coupon/MakeCodesSheet'
import { WatchedCard } from '../../../features/coupon/WatchedCard'
import { WatchedList } from '../../../features/coupon/WatchedList'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { goBack } from '../../../platform/navigate'

const open = () => void couponDesk.open()

/** 券与券码: what became of each coupon, and codes for those that go by codes. */
export default function OperatorCoupons() {
  const loaded = couponDesk.use()
  useDidShow(open)
  return (
    <Screen title="券与券码" place="page">
      {loaded.phase === 'loading' ? <PanelBones lines={[2, 2, 2]} slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开券"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={open}
        />
      ) : null}
      {loaded.phase === 'ready' && loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
      {loaded.phase === 'ready' ? <Content desk={loaded.value} /> : null}
    </Screen>
  )
}

function Content({ desk: { templates, today } }: { readonly desk: CouponDesk }) {
  const [making, make] = useState<WatchedCoupon | null>(null)
  const [giving, give] = useState<WatchedCoupon | null>(null)
  if (templates.length === 0)
    return (
      <Problem
        icon="ticket"
        title="还没有券"
        text="在 config/program/coupon-templates.ts 里写好券再部署，发放和使用的情况会在这里。"
        action="返回"
        onAction={goBack}
      />
    )
  const byCode = templates.filter(({ ways, state }) => ways.includes('code') && state === 'open')
  const others = (state: WatchedCoupon['state']) =>
    templates.filter((coupon) => coupon.state === state && !byCode.includes(coupon))
  return (
    <>
      {byCode.map((coupon) => (
        <WatchedCard key={coupon.templateId} coupon={coupon} today={today} onMakeCodes={make} />
      ))}
      <WatchedList title="进行中" coupons={others('open')} today={today} onGive={give} />
      <WatchedList title="还没开始" coupons={others('soon')} today={today} />
      <WatchedList title="最近结束的" coupons={others('over')} today={today} />
      {giving ? <GiveCouponSheet coupon={giving} onClose={() => give(null)} /> : null}
      {making ? <MakeCodesSheet coupon={making} onClose={() => make(null)} /> : null}
    </>
  )
}
