import { serve } from '../shared/runtime/serve'
import { changeCart } from '../shared/usecases/shop/change-cart'
import { createOrder } from '../shared/usecases/shop/create-order'
import { listPicks } from '../shared/usecases/shop/list-picks'
import { listProducts } from '../shared/usecases/shop/list-products'
import { openCart } from '../shared/usecases/shop/open-cart'
import { openCheckout } from '../shared/usecases/shop/open-checkout'
import { openOrderDesk } from '../shared/usecases/shop/open-order-desk'
import { openProduct } from '../shared/usecases/shop/open-product'
import { putProduct } from '../shared/usecases/shop/put-product'
import { searchProducts } from '../shared/usecases/shop/search-products'

export const main = serve('shop', {
  listPicks,
  listProducts,
  searchProducts,
  openProduct,
  openCart,
  changeCart,
  openCheckout,
  createOrder,
  openOrderDesk,
  putProduct,
})
