import type { EpochMs } from '@domain/time'
import { momentText } from '../../day-text'

/** 1,234 */
export const countText = (count: number): string => count.toLocaleString('en-US')

/** 34 毫秒, 2.1 秒 */
export const tookText = (ms: number): string =>
  ms < 1_000 ? `${Math.round(ms)} 毫秒` : `${(ms / 1_000).toFixed(1)} 秒`

/** 62 MB */
export const memoryText = (kb: number): string => `${Math.round(kb / 1_024)} MB`

/** ¥243.45, from fen. */
export const yuanText = (fen: number): string =>
  `¥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`

/** 今天 09:00, or a dash. */
export const momentOrDash = (at: EpochMs | null, now: EpochMs): string => (at === null ? '–' : momentText(at, now))

/** How long until an instant: 14 分钟, 1 小时 20 分钟; it has passed: 已过期. */
export function untilText(at: EpochMs, now: EpochMs): string {
  const minutes = Math.ceil((at - now) / 60_000)
  if (minutes <= 0) return '已过期'
  const hours = Math.floor(minutes / 60)
  return hours === 0 ? `还剩 ${minutes} 分钟` : `还剩 ${hours} 小时${minutes % 60 === 0 ? '' : ` ${minutes % 60} 分钟`}`
}

/** Why a function failed, without the lines of its stack. */
export const problemText = (problem: string): string => problem.split(/\s+at .+[:)]/)[0] ?? problem

const REFUSALS: Readonly<Record<string, string>> = {
  'document/changed': '您打开以后有人改过这个文档，取消后再打开看看',
  'document/none': '这个文档已经不在了',
  'document/id': '_id 不能改；要换 _id，添加一个新文档',
  'clock/backwards': '时间只能往前走',
  DATABASE_COLLECTION_NOT_EXIST: '没有这个集合',
  DATABASE_TRANSACTION_CONFLICT: '有事务正在改这个文档，等一下再保存',
}

/** What a door refused with, in words for whoever looks at the console. */
export const refusalText = ({ problem, code = '' }: { readonly problem: string; readonly code?: string | undefined }) =>
  REFUSALS[code] ?? problemText(problem)

const SOURCES: Readonly<Record<string, string>> = {
  wx_client: '小程序调用',
  wx_devtools: '开发者工具',
  wx_http: 'HTTP 访问',
  wx_trigger: '定时触发',
  wx_paycallback: '支付回调',
  wx_unknown: '推送或延时任务',
  scf: '函数调用',
}

/** Who called a function, from its SOURCE chain. */
export const sourceText = (source: string): string =>
  source
    .split(',')
    .map((one) => SOURCES[one] ?? one)
    .join(' → ')
