import type { Day } from '@domain/time'
import type { Cloud } from '../../cloud'
import { characters } from '../../demo/characters'
import { giftsOn } from '../../demo/gifts'
import { callAction } from '../call-action'

/** Fills the points mall as an operator would in the console; 青禾 has redeemed two gifts and cancelled one. */
export async function seedGifts(cloud: Cloud, today: Day): Promise<void> {
  if ((await cloud.store.count('gifts', {})) === 0) putGifts(cloud, today)
  const openid = characters.find(({ nickname }) => nickname === '青禾')?.openid ?? ''
  const redeem = (giftId: string) =>
    callAction<{ readonly redemptionId: string }>(cloud, {
      openid,
      area: 'gift',
      action: 'redeemGift',
      input: { giftId },
      requestId: `demo-gift-${giftId}`,
    })
  const { redemptionId } = await redeem('drip-coffee-gift')
  await redeem('freeze-dried-trial')
  const requestId = 'demo-gift-cancel'
  await callAction(cloud, { openid, area: 'gift', action: 'cancelOrder', input: { redemptionId }, requestId })
}

function putGifts(cloud: Cloud, today: Day): void {
  const listed = giftsOn(today)
  cloud.store.bulkInsert(
    'gifts',
    listed.map(({ gift }) => ({ _id: gift.giftId, v: 1, ...gift })),
  )
  cloud.store.bulkInsert(
    'gift_stocks',
    listed.map(({ gift: { giftId }, left }) => ({ _id: giftId, v: 1, giftId, left })),
  )
}
