import { createHash } from 'node:crypto'
import type { EpochMs } from '@domain/time'
import { APP_ID } from '../../functions/context-env'
import type { Payment } from './payments'

/** What wx.requestPayment is given. */
export function paymentSheet(payment: Payment, now: EpochMs): Readonly<Record<string, string>> {
  const nonceStr = createHash('md5').update(payment.prepayId).digest('hex')
  const timeStamp = String(Math.floor(now / 1000))
  const paySign = createHash('md5').update(`${timeStamp}${nonceStr}`).digest('hex').toUpperCase()
  return { appId: APP_ID, timeStamp, nonceStr, package: `prepay_id=${payment.prepayId}`, signType: 'MD5', paySign }
}

/** `yyyyMMddHHmmss` in China's time. */
export const payTime = (at: EpochMs): string =>
  new Date(at + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14)

/** Reads `yyyyMMddHHmmss` in China's time; null when there is none. */
export function readTime(text: string | undefined): EpochMs | null {
  if (text === undefined) return null
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text) ?? []
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`)
  return Number.isNaN(at) ? null : at
}
