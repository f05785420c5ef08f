import { Text } from '@tarojs/components'
import type { ProductPage } from '@contract/shop'
import { Button } from '../../components/Button'
import { Icon } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { openPage } from '../../platform/navigate'
import { BottomBar } from './BottomBar'
import { useAdding } from './useAdding'

type BuyBarProps = { readonly page: ProductPage; readonly onChanged: (inCart: number) => void }

/** The cart with its count, and the two ways to have the product; what opens later can wait in the cart. */
export function BuyBar({ page, onChanged }: BuyBarProps) {
  const { productId } = page.product
  const adding = useAdding(productId, onChanged)
  const isSoldOut = page.left === 0
  const no = page.product.sale?.no ?? null
  const isNeverTheirs = no !== null && no.fromOn === null
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
        disabled={isSoldOut || isNeverTheirs || adding.busy}
        onTap={adding.add}
      />
      <Button
        text={isSoldOut ? '卖完了' : (no?.text ?? '立即购买')}
        className="bottom-bar__grow"
        disabled={isSoldOut || no !== null}
        onTap={() => openPage('shop/checkout', { productId, qty: '1' })}
      />
    </BottomBar>
  )
}
