import type { Queries } from '../../usecases/context'
import { db } from '../sdk'

/** Questions to `identities`. */
export const identities: Queries['identities'] = {
  async openidOf(memberId) {
    const found = await db.collection('identities').where({ memberId, channel: 'wechat' }).limit(1).get()
    const [identity] = found.data as { readonly _id: string }[]
    return identity ? identity._id.slice('wechat:'.length) : null
  },
}
