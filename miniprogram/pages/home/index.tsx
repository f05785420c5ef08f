import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { MemberCenter } from '@contract/member'
import { Notice } from '../../components/Notice'
import { Problem, problemIcon } from '../../components/Problem'
import { CampaignCard } from '../../features/home/CampaignCard'
import { Greeting } from '../../features/home/Greeting'
import { GreetingSkeleton } from '../../features/home/GreetingSkeleton'
import { center, putPlan } from '../../features/member/center'
import { isPressing } from '../../features/replenishment/pressing'
import { SoonestPlan } from '../../features/replenishment/SoonestPlan'
import { Picks } from '../../features/shop/Picks'
import { Screen } from '../../features/shell/Screen'
import { staleNotice } from '../../features/shell/stale'
import { useNetworkReturn } from '../../platform/network'
import { sendPending } from '../../platform/pending'
import type { Stale } from '../../platform/query'
import { lightTab } from '../../platform/tab-bar'

/** 首页: a greeting, the one thing that runs out soonest, and a few goods to go with it. */
export default function Home() {
  const loaded = center.use()
  useDidShow(() => {
    lightTab('home')
    void center.open()
  })
  useNetworkReturn(() => void sendPending().then(center.open))
  usePullDownRefresh(() => void center.open().then(() => stopPullDownRefresh()))
  return (
    <Screen title={loaded.phase === 'ready' ? loaded.value.shopName : '首页'} place="tab">
      {loaded.phase === 'loading' ? <GreetingSkeleton /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开首页"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={() => void center.open()}
        />
      ) : null}
      {loaded.phase === 'ready' ? <Content shown={loaded.value} stale={loaded.stale} /> : null}
    </Screen>
  )
}

function Content({ shown, stale }: { readonly shown: MemberCenter; readonly stale: Stale | null }) {
  return (
    <>
      {stale ? <Notice text={staleNotice(stale)} onRetry={() => void center.open()} /> : null}
      <Greeting shown={shown} pressing={shown.plans.filter(isPressing).length} />
      <SoonestPlan shown={shown} offline={stale?.kind === 'offline'} onPlan={putPlan} />
      {shown.campaign ? <CampaignCard card={shown.campaign} /> : null}
      <Picks />
    </>
  )
}
