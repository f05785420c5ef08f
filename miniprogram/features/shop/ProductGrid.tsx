import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ProductTile as Product } from '@contract/shop'
import { ProductSheet } from './ProductSheet'
import { ProductTile } from './ProductTile'
import './ProductGrid.scss'

/** Products in two columns; a tap lays one open. */
export function ProductGrid({ products }: { readonly products: readonly Product[] }) {
  const [opened, setOpened] = useState<Product | null>(null)
  return (
    <>
      <View className="product-grid">
        {products.map((product) => (
          <ProductTile key={product.productId} product={product} onTap={() => setOpened(product)} />
        ))}
      </View>
      {opened ? <ProductSheet product={opened} onClose={() => setOpened(null)} /> : null}
    </>
  )
}

/** The grid while it is on its way. */
export const GridSkeleton = () => (
  <View className="product-grid">
    {['a', 'b', 'c', 'd'].map((place) => (
      <View key={place} className="product-grid__bone" />
    ))}
  </View>
)
