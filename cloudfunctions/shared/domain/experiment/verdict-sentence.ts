import type { Comparison } from './compare-arms'
import type { Verdict } from './verdict'

/** The sentence an operator reads, in Chinese; figures of the primary metric where they help. `namesOfArms` may name arms. */
export function verdictSentence(verdict: Verdict, namesOfArms: Readonly<Record<string, string>> = {}): string {
  const name = verdict.arm === null ? '' : `「${namesOfArms[verdict.arm] ?? verdict.arm}」`
  const primary = verdict.comparisons.find(({ role, arm }) => role === 'primary' && (verdict.arm ?? arm) === arm)
  switch (verdict.state) {
    case 'broken-assignment':
      return `分组人数与设定不符（p = ${verdict.ratio.pValue.toPrecision(2)}），结果不可用，请先检查分组。`
    case 'harmful':
      return `${name}伤害了护栏指标，建议停止。`
    case 'winner':
      return `${name}更好：${effect(primary)}。可以全量上线。`
    case 'worse':
      return `各方案都不如对照组：${effect(primary)}。建议停止。`
    case 'no-difference':
      return `没有看出差别：${effect(primary)}。计划的人数已到，可以结束。`
    case 'too-early':
      return `数据还不够，先不要下结论。目前${effect(primary)}。`
  }
}

function effect(comparison: Comparison | undefined): string {
  if (comparison === undefined) return '没有主要指标'
  const { lift, absolute, chanceBetter } = comparison
  const chance = `更好的可能性 ${percent(chanceBetter)}`
  if (lift === null || !Number.isFinite(lift.low)) return `相差 ${absolute.difference.toFixed(2)}，${chance}`
  return `提升 ${percent(lift.difference)}（95% 区间 ${percent(lift.low)} 至 ${percent(lift.high)}），${chance}`
}

const percent = (share: number): string => `${(share * 100).toFixed(1).replace('-', '−')}%`
