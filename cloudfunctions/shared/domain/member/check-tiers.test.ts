import { tiers as defaults } from '@program/tiers'
import { fourLevels, yuan } from '../../../../tests/fixtures/value/programs'
import { checkTierProgram } from './check-tiers'
import type { TierProgram, TierRule } from './tier'

const [plain, silver, gold, diamond] = fourLevels.tiers as [TierRule, TierRule, TierRule, TierRule]
const problemsOf = (change: Partial<TierProgram>) =>
  checkTierProgram({ ...fourLevels, ...change }).map((violation) => violation.problem)

test('the delivered levels can be published', () => {
  expect(checkTierProgram(defaults)).toEqual([])
})

test.each<[string, Partial<TierProgram>]>([
  ['第一个等级应从 0 元开始', { tiers: [silver, gold] }],
  ['等级不能重复', { tiers: [plain, silver, { ...silver, fromFen: yuan(900) }] }],
  ['等级要有名称', { tiers: [plain, { ...silver, name: ' ' }] }],
  ['门槛应逐级升高', { tiers: [plain, gold, { ...diamond, fromFen: gold.fromFen }] }],
  ['积分倍数不能逐级降低', { tiers: [plain, { ...silver, earnMultiplierBp: 9_000 }] }],
  ['积分倍数应在 0 到 10 之间', { tiers: [plain, { ...silver, earnMultiplierBp: 12_000.5 }] }],
  ['滚动周期应在 1 到 60 个月之间', { window: { kind: 'rolling-months', months: 0 } }],
  ['保级宽限应在 0 到 180 天之间', { graceDays: -1 }],
])('says: %s', (problem, change) => {
  expect(problemsOf(change)).toEqual([problem])
})

test('no level at all is one problem, not a crash', () => {
  expect(problemsOf({ tiers: [] })).toEqual(['第一个等级应从 0 元开始'])
})
