import { Text } from '@tarojs/components'
import type { ProductPage } from '@contract/shop'
import { Button } from '../../components/Button'
import { Icon } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { openPage } from '../../platform/navigate'
import { BottomBar } from './BottomBar'
import { useAdding } from './useAdding'

type BuyBarProps = { readonly page: ProductPage; readonly onChanged: (inCart: number) => void }

/** The cart with its count, and the two ways to have the product. */
export function BuyBar({ page, onChanged }: BuyBarProps) {
  const { productId } = page.product
  const adding = useAdding(productId, onChanged)
  const isSoldOut = page.left === 0
  return (
    <BottomBar>
      <Tap
        className="bottom-bar__small"
        role="link"
        label={`购物车，${page.inCart} 件`}
        onTap={() => openPage('shop/cart')}
      >
        <Icon name="cart" />
        <Text>购物车</Text>
        {page.inCart > 0 ? <Text className="bottom-bar__badge">{String(page.inCart)}</Text> : null}
      </Tap>
      <Button
        kind="soft"
        text="加入购物车"
        className="bottom-bar__grow"
        disabled={isSoldOut || adding.busy}
        onTap={adding.add}
      />
      <Button
        text={isSoldOut ? '卖完了' : '立即购买'}
        className="bottom-bar__grow"
        disabled={isSoldOut}
        onTap={() => openPage('shop/checkout', { productId, qty: '1' })}
      />
    </BottomBar>
  )
}
