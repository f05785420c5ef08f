import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { CouponWallet } from '@contract/coupon'
import { Problem } from '../../../components/Problem'
import { PastCoupons } from '../../../features/coupon/PastCoupons'
import { TicketSkeleton } from '../../../features/coupon/TicketSkeleton'
import { wallet } from '../../../features/coupon/wallet'
import { WalletList, type WalletWays } from '../../../features/coupon/WalletList'
import { WalletTabs, type Heap } from '../../../features/coupon/WalletTabs'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { openPage, openTab } from '../../../platform/navigate'

/** 我的券: what can be used, what was, what has lapsed, and why. */
export default function Coupons() {
  const loaded = wallet.use()
  const [heap, setHeap] = useState<Heap>('open')
  useDidShow(() => void wallet.open())
  const openCount = loaded.phase === 'ready' ? loaded.value.open.length : null
  return (
    <Screen title="我的券" place="page">
      <WalletTabs on={heap} openCount={openCount} onChoose={setHeap} onCenter={toCenter} />
      <Answer
        loaded={loaded}
        waiting={(slow) => <TicketSkeleton title="现在能用" slow={slow} />}
        failed="没能打开我的券"
        onRetry={() => void wallet.open()}
      >
        {(shown) =>
          heap === 'open' ? (
            <OpenCoupons shown={shown} />
          ) : (
            <PastCoupons shown={shown} heap={heap} onOpen={ways.onOpen} />
          )
        }
      </Answer>
    </Screen>
  )
}

const OpenCoupons = ({ shown }: { readonly shown: CouponWallet }) =>
  shown.open.length === 0 ? (
    <Problem
      icon="ticket"
      title="现在没有券"
      text="领到的、店里送您的券都会在这里，快过期时提前告诉您。"
      action="去领券中心"
      onAction={toCenter}
    />
  ) : (
    <WalletList shown={shown} ways={ways} />
  )

const toCenter = () => openPage('member/coupon-center')

const ways: WalletWays = {
  onUse: ({ inCart }) => (inCart?.kind === 'works' ? openPage('shop/cart') : openTab('shop')),
  onGoods: () => openTab('shop'),
  onOpen: ({ couponId }) => openPage('member/coupon', { couponId }),
}
