import { serve } from '../shared/runtime/serve'
import { countProduct } from '../shared/usecases/segment/count-product'
import { findProducts } from '../shared/usecases/segment/find-products'
import { listSegments } from '../shared/usecases/segment/list-segments'
import { measureSegment } from '../shared/usecases/segment/measure-segment'
import { removeSegment } from '../shared/usecases/segment/remove-segment'
import { saveSegment } from '../shared/usecases/segment/save-segment'

export const main = serve('segment', {
  countProduct,
  findProducts,
  listSegments,
  measureSegment,
  removeSegment,
  saveSegment,
})
