import { allocate, fen, shareOf, type Fen } from '../money'
import { violationsOf, type Violation } from '../refusal'
import type { PointsCashRule } from './cart'

/** Points that pay: how many on each line, and the fen they are worth there. */
export type PointsPaid = { readonly points: readonly number[]; readonly amounts: readonly Fen[] }

/**
 * Pays goods with points: at most the rule's share of them, in whole steps, nothing below the least.
 * `nets` are what points may pay on each line (0 on gift cards), in fen.
 */
export function payWithPoints(
  rule: PointsCashRule | null,
  nets: readonly Fen[],
  spendable: number,
  wanted: number | 'most',
): PointsPaid {
  const none = nets.map(() => fen(0))
  if (!rule || nets.length === 0) return { points: none, amounts: none }
  const goods = fen(nets.reduce((total, net) => total + net, 0))
  const payable = Math.floor((shareOf(goods, rule.mostShareBp) * rule.pointsPerYuan) / 100)
  const offered = Math.min(spendable, payable, wanted === 'most' ? spendable : wanted)
  const points = Math.floor(offered / rule.stepPoints) * rule.stepPoints
  if (points < Math.max(1, rule.leastPoints)) return { points: none, amounts: none }
  const amounts = allocate(fen(Math.floor((points * 100) / rule.pointsPerYuan)), nets)
  return { amounts, points: allocate(fen(points), amounts) }
}

/** What is wrong with a rule for points as cash; nothing: it can be published. */
export function checkPointsCash(rule: PointsCashRule): readonly Violation[] {
  const { pointsPerYuan, leastPoints, stepPoints, mostShareBp } = rule
  return violationsOf([
    [isCount(pointsPerYuan) && pointsPerYuan >= 1, 'pointsPerYuan', '抵 1 元所需积分应是正整数'],
    [isCount(leastPoints), 'leastPoints', '起用积分应是非负整数'],
    [isCount(stepPoints) && stepPoints >= 1, 'stepPoints', '每档积分应是正整数'],
    [(stepPoints * 100) % pointsPerYuan === 0, 'stepPoints', '每档积分应能抵整分的金额'],
    [isCount(mostShareBp) && mostShareBp <= 10_000, 'mostShareBp', '最多抵扣比例应在 0 到 100% 之间'],
  ])
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
