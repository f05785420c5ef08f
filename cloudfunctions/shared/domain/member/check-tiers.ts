import { isWholeWithin, violationsOf, type Violation } from '../refusal'
import type { TierProgram } from './tier'

/** What is wrong with the levels; nothing: they can be published. */
export function checkTierProgram(program: TierProgram): readonly Violation[] {
  const { tiers, window, graceDays } = program
  return violationsOf([
    [tiers.length >= 1 && tiers[0]?.fromFen === 0, 'tiers', '第一个等级应从 0 元开始'],
    [new Set(tiers.map((tier) => tier.code)).size === tiers.length, 'tiers', '等级不能重复'],
    [tiers.every((tier) => tier.name.trim() !== ''), 'tiers', '等级要有名称'],
    [
      tiers.every((tier, rank) => rank === 0 || tier.fromFen > (tiers[rank - 1]?.fromFen ?? 0)),
      'tiers',
      '门槛应逐级升高',
    ],
    [
      tiers.every((tier, rank) => rank === 0 || tier.earnMultiplierBp >= (tiers[rank - 1]?.earnMultiplierBp ?? 0)),
      'tiers',
      '积分倍数不能逐级降低',
    ],
    [tiers.every((tier) => isWholeWithin(tier.earnMultiplierBp, 0, 100_000)), 'tiers', '积分倍数应在 0 到 10 之间'],
    [
      tiers.every(({ benefits = [] }) =>
        benefits.every(({ title, text }) => title.trim() !== '' && text.trim() !== ''),
      ),
      'tiers',
      '每项权益都要有名称和说明',
    ],
    [
      window.kind !== 'rolling-months' || isWholeWithin(window.months, 1, 60),
      'window',
      '滚动周期应在 1 到 60 个月之间',
    ],
    [isWholeWithin(graceDays, 0, 180), 'graceDays', '保级宽限应在 0 到 180 天之间'],
  ])
}
