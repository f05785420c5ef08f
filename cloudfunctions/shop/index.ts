import { serve } from '../shared/runtime/serve'
import { listProducts } from '../shared/usecases/shop/list-products'

export const main = serve('shop', { listProducts })
