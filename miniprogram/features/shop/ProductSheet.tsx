import { Text, View } from '@tarojs/components'
import type { ProductTile as Product } from '@contract/shop'
import { Icon } from '../../components/Icon'
import { Picture } from '../../components/Picture'
import { Price } from '../../components/Price'
import { Sheet } from '../../components/Sheet'
import { useCoveredTabBar } from '../../platform/tab-bar'
import { yuan } from '../../text/amounts'
import { fullName } from './ProductTile'
import './ProductSheet.scss'

type ProductSheetProps = { readonly product: Product; readonly onClose: () => void }

/** One product laid open: what it costs, how long it lasts, where it can be bought. */
export function ProductSheet({ product, onClose }: ProductSheetProps) {
  useCoveredTabBar(true)
  return (
    <Sheet title={fullName(product)} closing="看好了" onClose={onClose}>
      <Picture src={product.pictureUrl} category={product.category} className="product-sheet__picture" />
      <Price yuan={yuan(product.priceFen)} large />
      {product.cycleDays === null ? null : (
        <View className="product-sheet__cycle">
          <Icon name="calendar" />
          <View>
            <View className="product-sheet__days">{`大约用 ${product.cycleDays} 天`}</View>
            <View className="product-sheet__why">大家通常隔这么久再买。您买过两次后，就按您自己的算。</View>
          </View>
        </View>
      )}
      <Text className="product-sheet__where">线上下单还在准备，现在到门店买，一样积分。</Text>
    </Sheet>
  )
}
