import type { Day } from '@domain/time'
import type { Cloud } from '../../cloud'
import { characters } from '../../demo/characters'
import { giftsOn } from '../../demo/gifts'
import { callAction } from '../call-action'

const AT_HOME = {
  name: '青禾',
  phone: '13900000726',
  region: '浙江省杭州市西湖区',
  street: '文二路 88 号 6 幢 1201',
}

/** Fills the points mall as an operator would in the console; 青禾 has redeemed three gifts, cancelled one and waits for a parcel. */
export async function seedGifts(cloud: Cloud, today: Day): Promise<void> {
  if ((await cloud.store.count('gifts', {})) === 0) putGifts(cloud, today)
  const openid = characters.find(({ nickname }) => nickname === '青禾')?.openid ?? ''
  const redeem = (giftId: string, address: typeof AT_HOME | null = null) =>
    callAction<{ readonly redemptionId: string }>(cloud, {
      openid,
      area: 'gift',
      action: 'redeemGift',
      input: { giftId, address },
      requestId: `demo-gift-${giftId}`,
    })
  const { redemptionId } = await redeem('drip-coffee-gift')
  await redeem('freeze-dried-trial')
  await redeem('jug-filter-gift', AT_HOME)
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
