import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import type { ProductPage } from '@contract/shop'
import { ProductReviews } from '../../../features/review/ProductReviews'
import { productReviews } from '../../../features/review/reviews'
import { BuyBar } from '../../../features/shop/BuyBar'
import { productPage } from '../../../features/shop/product'
import { ProductSkeleton, ProductView } from '../../../features/shop/ProductView'
import { Answer } from '../../../features/shell/Answer'
import { Screen } from '../../../features/shell/Screen'
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
        <Answer
          loaded={loaded}
          waiting={(slow) => <ProductSkeleton slow={slow} />}
          failed="没能打开这件商品"
          onRetry={open}
          refused={{ action: '看看别的', onAction: () => openTab('shop') }}
        >
          {(shown) => (
            <>
              <ProductView page={shown} />
              <ProductReviews productId={productId} />
              <BuyBar page={shown} onChanged={(inCart) => query.put((page) => ({ ...page, inCart }))} />
            </>
          )}
        </Answer>
      </Screen>
    </View>
  )
}

/** The title bar takes the tint of the picture below it. */
const tintOf = (loaded: Loaded<ProductPage>): string =>
  loaded.phase === 'ready' ? loaded.value.product.category : 'none'
