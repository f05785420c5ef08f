import type { TierProgram } from './tier'

/** Something an operator has to put right, as data. */
export type TierViolation = { readonly at: string; readonly problem: string }

/** What is wrong with the levels; nothing: they can be published. */
export function checkTierProgram(program: TierProgram): readonly TierViolation[] {
  const { tiers, window, graceDays } = program
  const rules: readonly (readonly [boolean, string, string])[] = [
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
    [tiers.every((tier) => whole(tier.earnMultiplierBp, 0, 100_000)), 'tiers', '积分倍数应在 0 到 10 之间'],
    [window.kind !== 'rolling-months' || whole(window.months, 1, 60), 'window', '滚动周期应在 1 到 60 个月之间'],
    [whole(graceDays, 0, 180), 'graceDays', '保级宽限应在 0 到 180 天之间'],
  ]
  return rules.filter(([holds]) => !holds).map(([, at, problem]) => ({ at, problem }))
}

const whole = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most
