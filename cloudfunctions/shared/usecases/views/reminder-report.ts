import type { ReminderReport } from '@contract/operator'
import type { Window } from '@domain/analytics/read-pieces'
import type { ReminderSums } from '@domain/analytics/reminder-sums'
import type { SkipReason } from '@domain/messaging/touch'
import { reminderFigure } from './figures'

/** Reminders of a window as an operator reads them. */
export function remindersOf(sums: ReminderSums, window: Window): ReminderReport {
  const { delivered, failed, opened, bought, judged, skipped } = sums
  return {
    planned: delivered + failed,
    delivered,
    opened,
    bought,
    failed,
    skipped: Object.entries(skipped).map(([reason, count]) => ({ name: SKIPPED[reason as SkipReason], count })),
    figures: [
      reminderFigure('delivered', { part: delivered, whole: delivered + failed }, window),
      reminderFigure('opened', { part: opened, whole: delivered }, window),
      reminderFigure('bought', { part: bought, whole: judged }, window),
    ],
  }
}

const SKIPPED: Readonly<Record<SkipReason, string>> = {
  bought: '已经买了',
  refunded: '已经退了',
  answered: '已经答过',
  'opted-out': '不愿收到',
  cancelled: '会员取消',
  stale: '过了时候',
  'no-grant': '没有授权',
  'no-address': '没有微信',
  'plan-closed': '计划结束',
  'broken-fields': '内容不合格式',
  broken: '发送出错',
}
