import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { MemberCenter } from '@contract/member'
import { CampaignCard } from '../../features/home/CampaignCard'
import { Greeting } from '../../features/home/Greeting'
import { GreetingSkeleton } from '../../features/home/GreetingSkeleton'
import { center, putPlan } from '../../features/member/center'
import { isPressing } from '../../features/replenishment/pressing'
import { SoonestPlan } from '../../features/replenishment/SoonestPlan'
import { Picks } from '../../features/shop/Picks'
import { Answer } from '../../features/shell/Answer'
import { Screen } from '../../features/shell/Screen'
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
      <Answer
        loaded={loaded}
        waiting={() => <GreetingSkeleton />}
        failed="没能打开首页"
        onRetry={() => void center.open()}
      >
        {(shown, stale) => <Content shown={shown} stale={stale} />}
      </Answer>
    </Screen>
  )
}

function Content({ shown, stale }: { readonly shown: MemberCenter; readonly stale: Stale | null }) {
  return (
    <>
      <Greeting shown={shown} pressing={shown.plans.filter(isPressing).length} />
      <SoonestPlan shown={shown} offline={stale?.kind === 'offline'} onPlan={putPlan} />
      {shown.campaign ? <CampaignCard card={shown.campaign} /> : null}
      <Picks />
    </>
  )
}
