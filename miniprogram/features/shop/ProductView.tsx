import { Text, View } from '@tarojs/components'
import type { PackLasts, ProductPage } from '@contract/shop'
import { discountText } from '@domain/shop/tier-price'
import { Icon } from '../../components/Icon'
import { Picture } from '../../components/Picture'
import { Price } from '../../components/Price'
import { yuan } from '../../text/amounts'
import { fullName } from './ProductTile'
import { leftText, lastsTitle, lastsWhy, shippingText } from './product-words'
import './ProductView.scss'

/** One product: what it looks like, what this member pays and why, how long it lasts them. */
export const ProductView = ({ page }: { readonly page: ProductPage }) => (
  <View className="product-view">
    <Picture src={page.product.pictureUrl} category={page.product.category} className="product-view__picture" />
    <View className="product-view__body">
      <Prices page={page} />
      <View className="product-view__name">{fullName(page.product)}</View>
      {page.product.description ? <View className="product-view__note">{page.product.description}</View> : null}
      {page.lasts ? <Lasts lasts={page.lasts} today={page.today} /> : null}
      <Terms page={page} />
    </View>
  </View>
)

const Prices = ({ page: { price, product } }: { readonly page: ProductPage }) => (
  <>
    <View className="product-view__price">
      <Price yuan={yuan(price.ownFen)} large />
      {price.by ? (
        <>
          <Text className="product-view__tag">{`${price.by.name}价`}</Text>
          <Text className="product-view__saved">{`省 ${yuan(price.listFen - price.ownFen)} 元`}</Text>
        </>
      ) : null}
    </View>
    {price.by ? (
      <View className="product-view__note">
        {`标价 ${yuan(price.listFen)} 元，${price.by.name} ${discountText(price.by.priceOffBp)}`}
      </View>
    ) : null}
    {product.sale ? <View className="product-view__sale">{product.sale.note}</View> : null}
  </>
)

const Lasts = ({ lasts, today }: { readonly lasts: PackLasts; readonly today: string }) => (
  <View className="product-view__lasts">
    <View className="product-view__round">
      <Icon name="calendar" />
    </View>
    <View className="product-view__why">
      <View className="product-view__days">{lastsTitle(lasts)}</View>
      <Because words={lastsWhy(lasts, today)} />
    </View>
  </View>
)

const Because = ({ words: [before, day, after] }: { readonly words: ReturnType<typeof lastsWhy> }) => (
  <View className="product-view__because">
    <Text>{before}</Text>
    <Text className="nowrap">{day}</Text>
    <Text>{after}</Text>
  </View>
)

const Terms = ({ page }: { readonly page: ProductPage }) => (
  <View className="product-view__terms">
    {page.offers.map((offer) => (
      <View key={offer} className="product-view__term">
        <Text className="product-view__label">优惠</Text>
        <Text>{offer}</Text>
      </View>
    ))}
    <View className="product-view__term">
      <Text className="product-view__label">运费</Text>
      <Text>{shippingText(page.shipping)}</Text>
    </View>
    {page.left === null ? null : (
      <View className="product-view__term">
        <Text className="product-view__label">库存</Text>
        <Text className={page.left < 10 ? 'product-view__few' : ''}>{leftText(page.left)}</Text>
      </View>
    )}
  </View>
)

/** The product's page while it is on its way. */
export const ProductSkeleton = ({ slow }: { readonly slow: boolean }) => (
  <View className="product-view">
    <View className="product-view__picture product-view__bone" />
    <View className="product-view__body">
      <View className="product-view__line product-view__bone" />
      <View className="product-view__line product-view__line--long product-view__bone" />
      {slow ? <View className="product-view__note">有点慢，还在取</View> : null}
    </View>
  </View>
)
