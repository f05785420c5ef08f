import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { db } from '../sdk'

/** Questions to `segments`. */
export const segments: Queries['segments'] = {
  all: (limit) => find('segments', {}, [['savedAt', 'desc']], limit),
  async remove(segmentId) {
    await db.collection('segments').where({ _id: segmentId }).remove()
  },
}
