import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import type { ProductPage } from '@contract/shop'
import { Notice } from '../../../components/Notice'
import { Problem, problemIcon } from '../../../components/Problem'
import { ProductReviews } from '../../../features/review/ProductReviews'
import { productReviews } from '../../../features/review/reviews'
import { BuyBar } from '../../../features/shop/BuyBar'
import { productPage } from '../../../features/shop/product'
import { ProductSkeleton, ProductView } from '../../../features/shop/ProductView'
import { Screen } from '../../../features/shell/Screen'
import { staleNotice } from '../../../features/shell/stale'
import { openTab, queryValue } from '../../../platform/navigate'
import type { Loaded } from '../../../platform/query'
import './index.scss'

/** One product, `?productId=…`. */
export default function Product() {
  const productId = queryValue(useRouter().params['productId'])
  const query = productPage(productId)
  const loaded = query.use()
  const open = () => void query.open()
  useDidShow(() => {
    open()
    void productReviews(productId).open()
  })
  return (
    <View className={`product-page product-page--${tintOf(loaded)}`}>
      <Screen title="商品" place="page">
        {loaded.phase === 'loading' ? <ProductSkeleton slow={loaded.slow} /> : null}
        {loaded.phase === 'failed' ? (
          <Problem
            title="没能打开这件商品"
            icon={problemIcon(loaded.failure)}
            text={loaded.failure.message}
            action={loaded.failure.kind === 'refused' ? '看看别的' : '再试一次'}
            onAction={loaded.failure.kind === 'refused' ? () => openTab('shop') : open}
          />
        ) : null}
        {loaded.phase === 'ready' ? (
          <>
            {loaded.stale ? <Notice text={staleNotice(loaded.stale)} onRetry={open} /> : null}
            <ProductView page={loaded.value} />
            <ProductReviews productId={productId} />
            <BuyBar page={loaded.value} onChanged={(inCart) => query.put((page) => ({ ...page, inCart }))} />
          </>
        ) : null}
      </Screen>
    </View>
  )
}

/** The title bar takes the tint of the picture below it. */
const tintOf = (loaded: Loaded<ProductPage>): string =>
  loaded.phase === 'ready' ? loaded.value.product.category : 'none'
