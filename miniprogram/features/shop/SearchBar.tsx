import { Text } from '@tarojs/components'
import { Icon } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { openPage } from '../../platform/navigate'
import { View } from '@tarojs/components'
import './SearchBar.scss'

/** The way to the search, and beside it to the cart. */
export const SearchBar = () => (
  <View className="search-bar">
    <Tap className="search-bar__field" role="link" label="搜商品" onTap={() => openPage('shop/search')}>
      <Icon name="search" size="small" />
      <Text>找找猫粮、咖啡、滤芯</Text>
    </Tap>
    <Tap className="search-bar__cart" role="link" label="购物车" onTap={() => openPage('shop/cart')}>
      <Icon name="cart" />
    </Tap>
  </View>
)
