import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { db } from '../sdk'

/** Questions to `identities`. */
export const identities: Queries['identities'] = {
  async openidOf(memberId) {
    const found = await db.collection('identities').where({ memberId, channel: 'wechat' }).limit(1).get()
    const [identity] = found.data as { readonly _id: string }[]
    return identity ? identity._id.slice('wechat:'.length) : null
  },
  async idsOf(memberId, limit) {
    const found = await find('identities', { memberId }, [], limit)
    return (found as readonly { readonly _id?: string }[]).flatMap(({ _id }) => (_id === undefined ? [] : [_id]))
  },
  async forgetPhones(memberId) {
    return (await db.collection('identities').where({ memberId, channel: 'phone' }).remove()).stats.removed
  },
}
