import { serve } from '../shared/runtime/serve'
import { listSegments } from '../shared/usecases/segment/list-segments'
import { removeSegment } from '../shared/usecases/segment/remove-segment'
import { saveSegment } from '../shared/usecases/segment/save-segment'

export const main = serve('segment', { listSegments, removeSegment, saveSegment })
