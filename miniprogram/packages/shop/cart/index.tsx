import { useDidShow } from '@tarojs/taro'
import type { CartPage } from '@contract/shop'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { cart } from '../../../features/shop/cart'
import { CartView } from '../../../features/shop/CartView'
import { OrderSkeleton } from '../../../features/shop/OrderSkeleton'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { openTab } from '../../../platform/navigate'

const open = () => void cart.open()

/** 购物车: what somebody means to buy. */
export default function Cart() {
  const loaded = cart.use()
  useDidShow(open)
  return (
    <Screen title="购物车" place="page">
      {loaded.phase === 'loading' ? <OrderSkeleton slow={loaded.slow} rows={2} /> : null}
      {loaded.phase === 'failed' ? (
        <Problem
          title="没能打开购物车"
          icon={problemIcon(loaded.failure)}
          text={loaded.failure.message}
          action="再试一次"
          onAction={open}
        />
      ) : null}
      {loaded.phase === 'ready' && loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
      {loaded.phase === 'ready' ? <Content page={loaded.value} /> : null}
    </Screen>
  )
}

const Content = ({ page }: { readonly page: CartPage }) =>
  page.entries.length > 0 ? (
    <CartView page={page} />
  ) : (
    <Problem
      icon="cart"
      title="购物车还是空的"
      text="看中的先放进来，换个手机也还在。"
      action="去商城看看"
      onAction={() => openTab('shop')}
    />
  )
