import { View } from '@tarojs/components'
import { idOf } from '@domain/id'
import { Row } from '../../components/Row'
import { openPage } from '../../platform/navigate'

/** From a received order to saying how its goods are; its purchase is `online:{orderId}`. */
export const ReviewOrderRow = ({ orderId }: { readonly orderId: string }) => (
  <View className="row-list">
    <Row icon="chat" text="评价商品" onTap={() => openPage('shop/review', { purchaseId: idOf('online', orderId) })} />
  </View>
)
