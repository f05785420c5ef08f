import { View } from '@tarojs/components'
import type { ProductTile as Product } from '@contract/shop'
import { openPage } from '../../platform/navigate'
import { ProductTile } from './ProductTile'
import './ProductGrid.scss'

/** Products in two columns; a tap opens the product's page. */
export const ProductGrid = ({ products }: { readonly products: readonly Product[] }) => (
  <View className="product-grid">
    {products.map((product) => (
      <ProductTile
        key={product.productId}
        product={product}
        onTap={() => openPage('shop/product', { productId: product.productId })}
      />
    ))}
  </View>
)

/** The grid while it is on its way. */
export const GridSkeleton = () => (
  <View className="product-grid">
    {['a', 'b', 'c', 'd'].map((place) => (
      <View key={place} className="product-grid__bone" />
    ))}
  </View>
)
