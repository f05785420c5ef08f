import { addressLimits, type Address } from '@domain/member/address'

const MOBILE_DIGITS = 11

/** The lines of an address, in the order they are asked for. */
export const addressLines = [
  { part: 'name', label: '收货人', hint: '怎么称呼', most: addressLimits.name },
  { part: 'phone', label: '手机号', hint: '11 位手机号', most: MOBILE_DIGITS, keys: 'number' },
  { part: 'region', label: '所在地区', hint: '省、市、区', most: addressLimits.region },
  { part: 'street', label: '详细地址', hint: '街道、门牌、楼层', most: addressLimits.street },
] as const

/** An address nobody has written yet. */
export const noAddress: Address = { name: '', phone: '', region: '', street: '' }

/** What is still missing before a parcel could get there and somebody could be called, as a sentence; null: nothing. */
export function missingWords(address: Address): string | null {
  const empty = addressLines.find(({ part }) => address[part].trim() === '')
  if (empty) return `还没有填${empty.label}。`
  return /^1\d{10}$/.test(address.phone.trim()) ? null : '手机号应是 11 位数字，请核对。'
}
