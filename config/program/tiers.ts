import type { TierProgram } from '@domain/member/tier'
import { fen } from '@domain/money'

/** Levels by what was spent in the last twelve months; who falls short keeps the level for 30 days more. */
export const tiers: TierProgram = {
  window: { kind: 'rolling-months', months: 12 },
  graceDays: 30,
  tiers: [
    { code: 'plain', name: '普通会员', fromFen: fen(0), earnMultiplierBp: 10_000 },
    { code: 'silver', name: '银卡会员', fromFen: fen(50_000), earnMultiplierBp: 12_000 },
    { code: 'gold', name: '金卡会员', fromFen: fen(200_000), earnMultiplierBp: 15_000 },
    { code: 'diamond', name: '钻卡会员', fromFen: fen(500_000), earnMultiplierBp: 20_000 },
  ],
}
