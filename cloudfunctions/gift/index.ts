import { serve } from '../shared/runtime/serve'
import { cancelOrder } from '../shared/usecases/gift/cancel-order'
import { confirmOrder } from '../shared/usecases/gift/confirm-order'
import { listOrders } from '../shared/usecases/gift/list-orders'
import { openDesk } from '../shared/usecases/gift/open-desk'
import { openGift } from '../shared/usecases/gift/open-gift'
import { openMall } from '../shared/usecases/gift/open-mall'
import { openOrder } from '../shared/usecases/gift/open-order'
import { putGift } from '../shared/usecases/gift/put-gift'
import { redeemGift } from '../shared/usecases/gift/redeem-gift'
import { sendOrder } from '../shared/usecases/gift/send-order'

export const main = serve('gift', {
  openMall,
  openGift,
  redeemGift,
  listOrders,
  openOrder,
  cancelOrder,
  confirmOrder,
  putGift,
  openDesk,
  sendOrder,
})
