import { Text, View } from '@tarojs/components'
import { Picture } from '../../components/Picture'
import { Price } from '../../components/Price'
import { yuan } from '../../text/amounts'
import { GiftLines } from './GiftLines'
import { Stepper } from './Stepper'
import type { Checkout } from './useCheckout'
import './GoodsCard.scss'

/** What is being ordered; how many can still be changed here; then what comes with it for nothing. */
export const GoodsCard = ({ checkout }: { readonly checkout: Checkout }) => (
  <View className="goods-card">
    {checkout.goods.map(({ productId, product, qty, left }) => (
      <View key={productId} className="goods-card__line">
        <Picture src={product.pictureUrl} category={product.category} className="goods-card__picture" />
        <View className="goods-card__words">
          <View className="goods-card__top">
            <View className="goods-card__name">{product.name}</View>
            <Price yuan={yuan(product.ownPriceFen ?? product.priceFen)} />
          </View>
          <View className="goods-card__top">
            {left !== null && left < qty ? (
              <Text className="goods-card__short">{left === 0 ? '卖完了' : `只剩 ${left} 件`}</Text>
            ) : (
              <Text className="goods-card__pack">{product.pack}</Text>
            )}
            <Stepper
              qty={qty}
              most={Math.min(99, left ?? 99)}
              what={product.name}
              onChange={(count) => checkout.setPieces(productId, count)}
            />
          </View>
        </View>
      </View>
    ))}
    <GiftLines gifts={checkout.gifts} />
  </View>
)
