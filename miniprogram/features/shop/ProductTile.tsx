import { Text, View } from '@tarojs/components'
import type { ProductTile as Product } from '@contract/shop'
import { Picture } from '../../components/Picture'
import { Price } from '../../components/Price'
import { Tap } from '../../components/Tap'
import { yuan } from '../../text/amounts'
import './ProductTile.scss'

type ProductTileProps = { readonly product: Product; readonly onTap: () => void }

/** A product in a list: picture, name, price, and how long a pack lasts where the shop knows. */
export const ProductTile = ({ product, onTap }: ProductTileProps) => (
  <Tap className="product-tile" label={`${fullName(product)}，${yuan(product.priceFen)} 元`} onTap={onTap}>
    <Picture src={product.pictureUrl} category={product.category} className="product-tile__picture" />
    <View className="product-tile__words">
      <View className="product-tile__name">{fullName(product)}</View>
      <Price yuan={yuan(product.priceFen)} />
      {product.cycleDays === null ? null : (
        <Text className="product-tile__cycle">{`大约用 ${product.cycleDays} 天`}</Text>
      )}
    </View>
  </Tap>
)

/** A product's name with its pack, which stays in one piece. */
export const fullName = ({ name, pack }: Product): string => (pack ? `${name} ${pack.replaceAll(' ', '\u00a0')}` : name)
