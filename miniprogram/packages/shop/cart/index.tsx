import { useDidShow } from '@tarojs/taro'
import type { CartPage } from '@contract/shop'
import { Problem } from '../../../components/Problem'
import { cart } from '../../../features/shop/cart'
import { CartView } from '../../../features/shop/CartView'
import { OrderSkeleton } from '../../../features/shop/OrderSkeleton'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
import { openTab } from '../../../platform/navigate'

const open = () => void cart.open()

/** 购物车: what somebody means to buy. */
export default function Cart() {
  const loaded = cart.use()
  useDidShow(open)
  return (
    <Screen title="购物车" place="page">
      <Answer
        loaded={loaded}
        waiting={(slow) => <OrderSkeleton slow={slow} rows={2} />}
        failed="没能打开购物车"
        onRetry={open}
      >
        {(shown) => <Content page={shown} />}
      </Answer>
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
