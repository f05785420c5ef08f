import type { MemberCenter, MemberCodeSheet } from '@contract/member'
import type { OpenVisit } from '@contract/staff'
import type { Store } from '@domain/member/staff'
import type { Cloud } from '../../cloud'
import { characters, type Character } from '../../demo/characters'
import type { DemoShop } from '../../demo/shop-types'
import { callAction } from '../call-action'

const stores: readonly Store[] = [
  {
    storeId: 'store-1',
    name: '松间日用 · 湖滨店',
    address: '杭州市上城区湖滨路 28 号',
    hours: '每天 10:00–21:30',
    phone: '0571-5550-1028',
  },
  {
    storeId: 'wutong',
    name: '松间日用 · 梧桐路店',
    address: '杭州市拱墅区梧桐路 116 号',
    hours: '每天 10:00–21:00',
    phone: '0571-5550-1116',
  },
]

/** What has been recorded at the counter this morning: receipts and fen. */
const morning = [
  { receiptNo: '0001', amountFen: 12_800 },
  { receiptNo: '0002', amountFen: 6_450 },
  { receiptNo: '0003', amountFen: 25_900 },
] as const

/** Opens the stores, lets people work there, and has 周师傅 record the morning's first customers. */
export async function seedStaff(cloud: Cloud, shop: DemoShop): Promise<void> {
  if ((await cloud.store.count('stores', {})) === 0)
    cloud.store.bulkInsert(
      'stores',
      stores.map((store) => ({ _id: store.storeId, v: 1, ...store })),
    )
  for (const character of characters) await employ(cloud, character)
  const cashier = characters.find(({ work }) => work?.roles.includes('staff'))
  const customers = shop.members.slice(characters.length).slice(-morning.length)
  if (cashier)
    for (const [index, { openid }] of customers.entries()) await serve(cloud, cashier.openid, openid, morning[index])
}

/** They join as anybody does; that they work here is the shop's word. */
async function employ(cloud: Cloud, { openid, nickname, work }: Character): Promise<void> {
  if (!work) return
  const { member } = await callAction<MemberCenter>(cloud, { openid, area: 'member', action: 'openCenter' })
  const requestId = `name-${openid}`
  await callAction(cloud, { openid, area: 'member', action: 'updateProfile', input: { nickname }, requestId })
  const { memberId } = member
  if ((await cloud.store.count('staff', { _id: memberId })) > 0) return
  cloud.store.bulkInsert('staff', [{ _id: memberId, v: 1, memberId, name: nickname, ...work, leftAt: null }])
}

async function serve(
  cloud: Cloud,
  cashier: string,
  openid: string,
  sale: (typeof morning)[number] | undefined,
): Promise<void> {
  if (!sale) return
  const { receiptNo, amountFen } = sale
  const sheet = await callAction<MemberCodeSheet>(cloud, { openid, area: 'member', action: 'openCode' })
  const asCashier = { openid: cashier, area: 'staff' }
  const { visitId } = await callAction<OpenVisit>(cloud, {
    ...{ ...asCashier, action: 'resolveMemberCode', requestId: `demo-scan-${sheet.codes[0]?.digits}` },
    input: { code: sheet.codes[0]?.digits },
  })
  await callAction(cloud, {
    ...{ ...asCashier, action: 'recordPurchase', requestId: `demo-sale-${receiptNo}` },
    input: { visitId, receiptNo, sold: { kind: 'amount', amountFen }, couponId: null, dueFen: amountFen },
  })
}
