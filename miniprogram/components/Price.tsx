import { Text, View } from '@tarojs/components'

/** An amount of money, the sign smaller than the figure; `yuan` is already written out. */
export const Price = ({ yuan, large = false }: { readonly yuan: string; readonly large?: boolean }) => (
  <View className={large ? 'price price--large' : 'price'}>
    <Text className="price__sign">¥</Text>
    <Text>{yuan}</Text>
  </View>
)
