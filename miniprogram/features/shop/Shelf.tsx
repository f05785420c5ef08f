import { Text, View } from '@tarojs/components'
import type { ProductList } from '@contract/shop'
import { Notice } from '../../components/Notice'
import { Problem, problemIcon } from '../../components/Problem'
import type { Loaded, Stale } from '../../platform/query'
import { GridSkeleton, ProductGrid } from './ProductGrid'
import './Shelf.scss'

type ShelfProps = {
  readonly loaded: Loaded<ProductList>
  readonly onRetry: () => void
  /** Says that an older shelf is shown. */
  readonly staleNotice: (stale: Stale) => string
}

/** One shelf in each of its states. */
export function Shelf({ loaded, onRetry, staleNotice }: ShelfProps) {
  if (loaded.phase === 'failed')
    return (
      <Problem
        title="货架没能打开"
        icon={problemIcon(loaded.failure)}
        text={loaded.failure.message}
        action="再试一次"
        onAction={onRetry}
      />
    )
  if (loaded.phase === 'loading')
    return (
      <>
        {loaded.slow ? <Text className="shelf__word">有点慢，还在取</Text> : null}
        <GridSkeleton />
      </>
    )
  return (
    <>
      {loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={onRetry} /> : null}
      <ProductGrid products={loaded.value.products} />
      <View className="shelf__word">{wordOf(loaded.value)}</View>
    </>
  )
}

function wordOf({ products, cursor }: ProductList): string {
  if (products.length === 0) return '这一类正在补货，看看别的吧'
  return cursor === null ? '都在这里了' : '往下还有'
}
