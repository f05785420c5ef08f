import { DAY_MS, MINUTE_MS, addDays, dayOf, startOfDay, type EpochMs } from '../time'

/** What an answer of `subscribeMessage.send` means for the touch, its grant and the template. */
export type SendOutcome =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'refused'; readonly grant: 'void' | 'available' }
  | { readonly kind: 'retry'; readonly at: EpochMs; readonly scope: 'touch' | 'template' | 'all' }

const MAX_ATTEMPTS = 5

/**
 * Reads a code of WeChat's "发送订阅消息" (wechat-platform 1.5). `attempts` counts this one.
 * Retried only where WeChat has not taken the message: concurrency, quota, busy, permissions not yet active.
 */
export function outcomeOf(errCode: number, attempts: number, now: EpochMs): SendOutcome {
  switch (errCode) {
    case 0:
      return { kind: 'delivered' }
    case 43101: // not subscribed, or used up: our ledger was wrong, the grant is gone
    case 40003: // no such person any more
      return { kind: 'refused', grant: 'void' }
    case 45009: // daily quota: tomorrow
      return { kind: 'retry', at: startOfDay(addDays(dayOf(now), 1)) + 9 * 60 * MINUTE_MS, scope: 'all' }
    case 43108: // another send to this person is under way
    case -1: // busy
      return attempts >= MAX_ATTEMPTS
        ? { kind: 'refused', grant: 'available' }
        : { kind: 'retry', at: now + attempts * 5 * MINUTE_MS, scope: 'touch' }
    case -604101: // permission not active yet: ten minutes of cache
      return { kind: 'retry', at: now + 15 * MINUTE_MS, scope: 'all' }
    case 43107: // template or capability banned
    case 40037: // template id unknown
      return { kind: 'retry', at: now + DAY_MS, scope: 'template' }
    default: // 47003, 45168, 41030 and others: our text or page is at fault, sending again would not help
      return { kind: 'refused', grant: 'available' }
  }
}
