import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { CouponDesk, WatchedCoupon } from '@contract/coupon'
import { PanelBones } from '../../../components/PanelBones'
import { Problem } from '../../../components/Problem'
import { couponDesk } from '../../../features/coupon/coupon-desk'
import { GiveCouponSheet } from '../../../features/coupon/GiveCouponSheet'
import { GROUPS, type Group } from '../../../features/coupon/groups'
import { MakeCodesSheet } from '../../../features/coupon/MakeCodesSheet'
import { WatchedCard } from '../../../features/coupon/WatchedCard'
import { WatchedList } from '../../../features/coupon/WatchedList'
import { segmentDesk } from '../../../features/segment/desk'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { goBack } from '../../../platform/navigate'

const open = () => {
  void couponDesk.open()
  void segmentDesk.open()
}

/** 券与券码: what became of each coupon, and codes for those that go by codes. */
export default function OperatorCoupons() {
  const loaded = couponDesk.use()
  const segments = segmentDesk.use()
  const groups = [...GROUPS, ...(segments.phase === 'ready' ? segments.value.own : [])]
  useDidShow(open)
  return (
    <Screen title="券与券码" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <PanelBones lines={[2, 2, 2]} slow={slow} />}
        failed="没能打开券"
        onRetry={open}
      >
        {(shown) => <Content desk={shown} groups={groups} />}
      </Answer>
    </Screen>
  )
}

type ContentProps = { readonly desk: CouponDesk; readonly groups: readonly Group[] }

function Content({ desk: { templates, today }, groups }: ContentProps) {
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
        <WatchedCard key={coupon.templateId} coupon={coupon} onMakeCodes={make} />
      ))}
      <WatchedList title="进行中" coupons={others('open')} today={today} onGive={give} />
      <WatchedList title="还没开始" coupons={others('soon')} today={today} />
      <WatchedList title="最近结束的" coupons={others('over')} today={today} />
      {giving ? <GiveCouponSheet coupon={giving} groups={groups} onClose={() => give(null)} /> : null}
      {making ? <MakeCodesSheet coupon={making} onClose={() => make(null)} /> : null}
    </>
  )
}
