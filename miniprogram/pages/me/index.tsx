import { useState } from 'react'
import { View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { MemberCenter } from '@contract/member'
import { community } from '@program/community'
import { Row } from '../../components/Row'
import { center, putPlan } from '../../features/member/center'
import { MemberSkeleton } from '../../features/member/MemberSkeleton'
import { PointsPair } from '../../features/member/PointsPair'
import { TierCard } from '../../features/member/TierCard'
import { AboutReminders } from '../../features/replenishment/AboutReminders'
import { PlanList } from '../../features/replenishment/PlanList'
import { PlanSkeleton } from '../../features/replenishment/PlanSkeleton'
import { Answer } from '../../features/shell/Answer'
import { Screen } from '../../features/shell/Screen'
import { openPage } from '../../platform/navigate'
import { useNetworkReturn } from '../../platform/network'
import { sendPending } from '../../platform/pending'
import type { Stale } from '../../platform/query'
import { lightTab } from '../../platform/tab-bar'
import './index.scss'

/** 我的: the card, what one has, what runs out, then the rest as a quiet list. */
export default function Me() {
  const loaded = center.use()
  useDidShow(() => {
    lightTab('me')
    void center.open()
  })
  useNetworkReturn(() => void sendPending().then(center.open))
  usePullDownRefresh(() => void center.open().then(() => stopPullDownRefresh()))
  return (
    <Screen title="我的" place="tab">
      <Answer
        loaded={loaded}
        waiting={(slow) => <Loading slow={slow} />}
        failed="没能打开您的会员页"
        onRetry={() => void center.open()}
      >
        {(shown, stale) => <Content shown={shown} stale={stale} />}
      </Answer>
    </Screen>
  )
}

const Loading = ({ slow }: { readonly slow: boolean }) => (
  <>
    <MemberSkeleton />
    <PlanSkeleton slow={slow} />
  </>
)

function Content({ shown, stale }: { readonly shown: MemberCenter; readonly stale: Stale | null }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <TierCard tier={shown.tier} nickname={shown.member.nickname} />
      <PointsPair points={shown.points} coupons={shown.coupons} today={shown.today} earnRateBp={shown.earnRateBp} />
      <PlanList plans={shown.plans} ask={shown.replenishmentAsk} offline={stale?.kind === 'offline'} onPlan={putPlan} />
      <View className="me__more row-list">
        {shown.roles?.includes('staff') ? (
          <Row icon="code" text="店员工作台" onTap={() => openPage('staff/today')} />
        ) : null}
        {shown.roles?.includes('operator') ? (
          <Row icon="home" text="经营" onTap={() => openPage('operator/dashboard')} />
        ) : null}
        {shown.roles?.includes('operator') ? (
          <Row icon="bag" text="发货和退货" onTap={() => openPage('operator/orders')} />
        ) : null}
        {shown.roles?.includes('operator') && community.switch === 'on' ? (
          <Row icon="chat" text="社区审核" onTap={() => openPage('operator/moderation')} />
        ) : null}
        <Row
          icon="bell"
          text="消息"
          {...(shown.unread ? { note: `${shown.unread} 条未读` } : {})}
          onTap={() => openPage('member/inbox')}
        />
        <Row icon="cart" text="我的订单" onTap={() => openPage('shop/orders')} />
        <Row icon="bag" text="积分商城" onTap={() => openPage('member/gifts')} />
        <Row icon="receipt" text="积分明细" onTap={() => openPage('member/points')} />
        <Row icon="heart" text="等级和权益" onTap={() => openPage('member/tier')} />
        <Row icon="check" text="会员卡" onTap={() => openPage('member/card')} />
        <Row icon="person" text="怎么称呼您" note={shown.member.nickname} onTap={() => openPage('member/profile')} />
        <Row icon="shield" text="隐私" onTap={() => openPage('member/privacy')} />
        <Row icon="question" text="关于提醒" onTap={() => setAsking(true)} />
      </View>
      {asking ? <AboutReminders onClose={() => setAsking(false)} /> : null}
    </>
  )
}
