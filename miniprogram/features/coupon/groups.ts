import type { AudiencePreview } from '@contract/operator'
import type { Condition } from '@domain/segment/condition'
import { grouped } from '../../text/amounts'

/** Whom a coupon can be given to, as it is chosen. */
export type Group = { readonly name: string; readonly condition: 'everyone' | Condition }

const inStage = (name: string, stage: string): Group => ({
  name,
  condition: { kind: 'word', word: 'stage', oneOf: [stage] },
})

/** The groups that the night sorts members into, and everybody. */
export const GROUPS: readonly Group[] = [
  { name: '所有会员', condition: 'everyone' },
  inStage('新客', 'new'),
  inStage('成长期', 'growing'),
  inStage('稳定期', 'stable'),
  inStage('睡眠期', 'asleep'),
  inStage('流失', 'lost'),
  { name: '流失预警', condition: { kind: 'word', word: 'warning', oneOf: ['warn'] } },
]

/** How many would get it, and why others of the group would not. */
export function reachWords({ problems, matched, reachable, capped, isEstimate }: AudiencePreview): string {
  if (problems.length > 0) return `${problems.join('；')}。`
  const [has, reaches] = isEstimate ? ['约有', '能发到约'] : ['有', '能发到']
  const closed = matched - reachable - capped
  const others = [
    ...(closed > 0 ? [`${grouped(closed)} 人不收活动消息或没有用过小程序`] : []),
    ...(capped > 0 ? [`${grouped(capped)} 人这周收到的已经够多`] : []),
  ]
  const rest = others.length > 0 ? `，另外 ${others.join('，')}` : ''
  return `这一群${has} ${grouped(matched)} 人，${reaches} ${grouped(reachable)} 人${rest}。`
}
