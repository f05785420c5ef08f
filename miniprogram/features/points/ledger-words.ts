import type { NamedDifference } from '@contract/points'
import type { Day } from '@domain/time'
import { grouped, signed } from '../../text/amounts'
import { longDay } from '../../text/dates'

/** The line of the history a difference stands on: 第 3 笔，2026年11月1日 消费获得 +120; '' for the account as a whole. */
export function entryWords({ entryId, entry }: NamedDifference): string {
  if (entryId === null) return ''
  const place = `第 ${entryId.slice(entryId.lastIndexOf(':') + 1)} 笔`
  return entry ? `${place}，${longDay(entry.on)} ${entry.title} ${signed(entry.points)}` : `${place}，流水里已经找不到`
}

/** What does not add up, as a sentence. */
export function differenceWords({ kind, expected, found }: NamedDifference): string {
  switch (kind) {
    case 'hash':
      return '这一笔和记下时的指纹对不上，有人在系统外改过它或它的前一笔'
    case 'sequence':
      return `序号应是 ${expected}，实际是 ${found}，中间少了或多了流水`
    case 'key':
      return '同一件事记了两次'
    case 'moved':
      return `这一笔应动 ${count(expected)} 分的批次，实际动了 ${count(found)} 分`
    case 'head':
      return '账户记着的最后一笔和流水的最后一笔不是同一笔'
    case 'available':
      return `可用积分应是 ${count(expected)}，账户里是 ${count(found)}`
    case 'pending':
      return `待到账积分应是 ${count(expected)}，账户里是 ${count(found)}`
    case 'debt':
      return `退货待扣的积分应是 ${count(expected)}，账户里是 ${count(found)}`
    case 'net':
      return `流水加起来是 ${count(expected)}，账户加起来是 ${count(found)}`
    case 'lot':
      return `有一个批次应剩 ${inLot(expected)} 分，账户里是 ${inLot(found)} 分，或者到期日不同`
  }
}

/** Said where nothing is wrong: when it was last found so. */
export const clearWords = (verifiedOn: Day | null): { readonly title: string; readonly text: string } =>
  verifiedOn === null
    ? { title: '还没有核对过', text: '每天夜里会把所有积分账户从第一笔流水重算一遍，今天夜里是第一次。' }
    : {
        title: '每个账户都对得上',
        text: `${longDay(verifiedOn)}凌晨把所有积分账户从第一笔流水重算了一遍，余额、批次和指纹都一致。`,
      }

const count = (value: number | string): string => (typeof value === 'number' ? grouped(value) : value)

/** A lot is told as `id points until …`. */
const inLot = (value: number | string): string => grouped(Number(String(value).split(' ')[1] ?? 0))
