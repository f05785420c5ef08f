import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { PastCoupons } from '../../../features/coupon/PastCoupons'
import { TicketSkeleton } from '../../../features/coupon/TicketSkeleton'
import { wallet } from '../../../features/coupon/wallet'
import { WalletList, type WalletWays } from '../../../features/coupon/WalletList'
import { WalletTabs, type Heap } from '../../../features/coupon/WalletTabs'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { openPage, openTab } from '../../../platform/navigate'

/** 我的券: what can be used, what was, what has lapsed, and why. */
export default function Coupons() {
  const loaded = wallet.use()
  const [heap, setHeap] = useState<Heap>('open')
  useDidShow(() => void wallet.open())
  const shown = loaded.phase === 'ready' ? loaded.value : null
  const toCenter = () => openPage('member/coupon-center')
  return (
    <Screen title="我的券" place="page">
      {loaded.phase === 'ready' && loaded.stale ? (
        <Notice text={staleNotice(loaded.stale)} onRetry={() => void wallet.open()} />
      ) : null}
      <WalletTabs on={heap} openCount={shown?.open.length ?? null} onChoose={setHeap} onCenter={toCenter} />
      {loaded.phase === 'loading' ? <TicketSkeleton title="现在能用" slow={loaded.slow} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开我的券"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={() => void wallet.open()}
        />
      ) : null}
      {shown && heap === 'open' && shown.open.length === 0 ? (
        <Problem
          icon="ticket"
          title="现在没有券"
          text="领到的、店里送您的券都会在这里，快过期时提前告诉您。"
          action="去领券中心"
          onAction={toCenter}
        />
      ) : null}
      {shown && heap === 'open' ? <WalletList shown={shown} ways={ways} /> : null}
      {shown && heap !== 'open' ? <PastCoupons shown={shown} heap={heap} onOpen={ways.onOpen} /> : null}
    </Screen>
  )
}

const ways: WalletWays = {
  onUse: ({ inCart }) => (inCart?.kind === 'works' ? openPage('shop/cart') : openTab('shop')),
  onGoods: () => openTab('shop'),
  onOpen: ({ couponId }) => openPage('member/coupon', { couponId }),
}
