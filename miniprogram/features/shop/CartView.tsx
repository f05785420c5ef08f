import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { CartEntry, CartPage } from '@contract/shop'
import type { Cart } from '@domain/shop/cart'
import { priceCart } from '@domain/shop/price-cart'
import { Button } from '../../components/Button'
import { Icon } from '../../components/Icon'
import { Picture } from '../../components/Picture'
import { Price } from '../../components/Price'
import { classes } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { failureOf } from '../../platform/failure'
import { openPage } from '../../platform/navigate'
import { say } from '../../platform/toast'
import { yuan } from '../../text/amounts'
import { BottomBar } from './BottomBar'
import { setPieces } from './cart'
import { GiftLines } from './GiftLines'
import { giftsWith } from './gifts'
import { Stepper } from './Stepper'
import { writeWanted } from './wanted'
import './CartView.scss'

/** The cart: what to take of it, how many of each, what it comes to. */
export function CartView({ page }: { readonly page: CartPage }) {
  const [left, leave] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const chosen = page.entries.filter((entry) => isOnSale(entry) && !left.includes(entry.productId))
  const ticked: Cart = { ...page.cart, lines: page.cart.lines.filter(({ productId }) => has(chosen, productId)) }
  const priced = priceCart(ticked)
  const change = (productId: string, qty: number) => {
    setBusy(true)
    void setPieces(productId, qty)
      .catch((thrown: unknown) => say(failureOf(thrown).message))
      .finally(() => setBusy(false))
  }
  const toggle = (productId: string) =>
    leave((before) => (before.includes(productId) ? before.filter((id) => id !== productId) : [...before, productId]))
  const savedFen = priced.listFen - priced.goodsFen
  return (
    <>
      <View className="cart-view">
        {page.entries.map((entry) => (
          <Line
            key={entry.productId}
            entry={entry}
            on={has(chosen, entry.productId)}
            busy={busy}
            onToggle={() => toggle(entry.productId)}
            onQty={(qty) => change(entry.productId, qty)}
          />
        ))}
        <GiftLines gifts={giftsWith(ticked, priced, page.gifts)} />
      </View>
      <BottomBar>
        <View className="bottom-bar__sum">
          <Price yuan={yuan(priced.goodsFen)} />
          <View className="bottom-bar__note">{savedFen > 0 ? `已省 ${yuan(savedFen)} 元，不含运费` : '不含运费'}</View>
        </View>
        <Button
          text={chosen.length > 0 ? `去结算` : '选好再结算'}
          disabled={chosen.length === 0 || busy}
          className="bottom-bar__grow"
          onTap={() => openPage('shop/checkout', { lines: writeWanted(chosen) })}
        />
      </BottomBar>
    </>
  )
}

type LineProps = {
  readonly entry: CartEntry
  readonly on: boolean
  readonly busy: boolean
  readonly onToggle: () => void
  readonly onQty: (qty: number) => void
}

function Line({ entry, on, busy, onToggle, onQty }: LineProps) {
  const { product, qty, left, productId } = entry
  const name = product?.name ?? '这件商品'
  const most = busy ? qty : Math.min(99, left ?? 99)
  return (
    <View className={classes('cart-view__line', !isOnSale(entry) && 'cart-view__line--gone')}>
      <Tap
        className="cart-view__tick"
        label={on ? `不买${name}` : `要买${name}`}
        selected={on}
        disabled={!isOnSale(entry)}
        onTap={onToggle}
      >
        <View className={classes('cart-view__box', on && 'cart-view__box--on')}>
          {on ? <Icon name="check" size="tiny" /> : null}
        </View>
      </Tap>
      <Tap className="cart-view__picture" label={name} onTap={() => openPage('shop/product', { productId })}>
        <Picture
          src={product?.pictureUrl ?? null}
          category={product?.category ?? 'home'}
          className="cart-view__image"
        />
      </Tap>
      <View className="cart-view__words">
        <View className="cart-view__name">{name}</View>
        <Text className="cart-view__pack">{product ? stockWords(entry) || product.pack : '已经下架了'}</Text>
        <View className="cart-view__foot">
          {product ? <Price yuan={yuan(product.ownPriceFen ?? product.priceFen)} /> : <View />}
          <Stepper qty={qty} most={most} what={name} onRemove={() => onQty(0)} onChange={onQty} />
        </View>
      </View>
    </View>
  )
}

const has = (entries: readonly { readonly productId: string }[], productId: string): boolean =>
  entries.some((entry) => entry.productId === productId)

const isOnSale = ({ product, left, qty }: CartEntry): boolean =>
  product !== null && !product.sale?.no && (left === null || left >= qty)

function stockWords({ product, left, qty }: CartEntry): string {
  if (product?.sale?.no) return product.sale.no.text
  if (left === null || left >= qty) return left !== null && left < 10 ? `只剩 ${left} 件` : ''
  return left === 0 ? '卖完了，正在补货' : `只剩 ${left} 件，请改少一些`
}
