import { Text, View } from '@tarojs/components'
import type { ProductTile as Product } from '@contract/shop'
import { Picture } from '../../components/Picture'
import { Price } from '../../components/Price'
import { classes } from '../../components/spoken'
import { Tap } from '../../components/Tap'
import { yuan } from '../../text/amounts'
import './ProductTile.scss'

type ProductTileProps = { readonly product: Product; readonly onTap: () => void }

/** A product in a list: picture, name, the member's own price, and what else must be known before a tap. */
export function ProductTile({ product, onTap }: ProductTileProps) {
  const paidFen = product.ownPriceFen ?? product.priceFen
  const note = noteOf(product)
  return (
    <Tap
      className={classes('product-tile', product.isSoldOut === true && 'product-tile--gone')}
      label={`${fullName(product)}，${yuan(paidFen)} 元${product.isSoldOut ? '，卖完了' : ''}${product.sale ? `，${product.sale.note}` : ''}`}
      onTap={onTap}
    >
      <Picture src={product.pictureUrl} category={product.category} className="product-tile__picture" />
      <View className="product-tile__words">
        <View className="product-tile__name">{fullName(product)}</View>
        <Price yuan={yuan(paidFen)} />
        {note ? <Text className="product-tile__cycle">{note}</Text> : null}
      </View>
    </Tap>
  )
}

/** A product's name with its pack, which stays in one piece. */
export const fullName = ({ name, pack }: Pick<Product, 'name' | 'pack'>): string =>
  pack ? `${name} ${pack.replaceAll(' ', '\u00a0')}` : name

function noteOf({ isSoldOut, sale, reason, cycleDays }: Product): string {
  if (isSoldOut) return '卖完了，正在补货'
  if (sale || reason) return sale?.note ?? reason ?? ''
  return cycleDays === null ? '' : `大约用 ${cycleDays} 天`
}
