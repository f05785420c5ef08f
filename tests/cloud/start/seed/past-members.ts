import { EJSON } from 'bson'
import type { Member } from '@domain/member/member'
import { purchaseIdOf } from '@domain/purchase/purchase'
import { dayOf, type Day } from '@domain/time'
import type { Cloud } from '../../cloud'
import { characters } from '../../demo/characters'
import type { DemoShop } from '../../demo/shop-types'

/**
 * Members joined with their first purchase and rose with the one that lifted them, as if we had been there; those whom the
 * demo plays came today.
 */
export async function seedPastMembers(cloud: Cloud, shop: DemoShop): Promise<void> {
  const boughtOn = new Map<string, Day>()
  const firstOn = new Map<string, Day>()
  for (const { storeId, receiptNo, customerId, purchasedAt } of shop.purchases) {
    const on = dayOf(purchasedAt)
    boughtOn.set(purchaseIdOf(storeId, receiptNo), on)
    if (on < (firstOn.get(customerId) ?? '9999')) firstOn.set(customerId, on)
  }
  const members = new Map(
    [...cloud.store.documents('members')].map((text) => {
      const member = EJSON.parse(text, { relaxed: true }) as Member
      return [member.memberId, member]
    }),
  )
  for (const text of await cloud.store.find({ collection: 'identities', filter: { channel: 'wechat' }, limit: 1000 })) {
    const { _id, memberId } = EJSON.parse(text, { relaxed: true }) as {
      readonly _id: string
      readonly memberId: string
    }
    const openid = _id.slice('wechat:'.length)
    const [member, joinedOn] = [members.get(memberId), firstOn.get(openid)]
    if (!member || !joinedOn || characters.some((character) => character.openid === openid)) continue
    const lifted = boughtOn.get(member.standing.promotion?.purchaseId ?? '')
    const standing = { ...member.standing, sinceOn: lifted ?? joinedOn }
    const update = { $set: { joinedOn, standing } }
    const how = { multi: false, merge: true, upsert: false }
    await cloud.store.update({ collection: 'members', filter: { _id: memberId }, update, ...how })
  }
}
