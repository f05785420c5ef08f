import type { TierBenefit, TierProgram } from '@domain/member/tier'
import { fen } from '@domain/money'

const birthday: TierBenefit = { title: '生日券', text: '告诉我们生日，生日那几天送一张' }
const tierGifts: TierBenefit = { title: '专享礼品', text: '积分商城里只给这个等级的礼品' }

/** Levels by what was spent in the last twelve months; who falls short keeps the level for 30 days more. */
export const tiers: TierProgram = {
  window: { kind: 'rolling-months', months: 12 },
  graceDays: 30,
  tiers: [
    {
      code: 'plain',
      name: '普通会员',
      fromFen: fen(0),
      earnMultiplierBp: 10_000,
      material: 'plain',
      benefits: [birthday],
    },
    {
      code: 'silver',
      name: '银卡会员',
      fromFen: fen(50_000),
      earnMultiplierBp: 12_000,
      material: 'silver',
      benefits: [birthday, tierGifts],
    },
    {
      code: 'gold',
      name: '金卡会员',
      fromFen: fen(200_000),
      earnMultiplierBp: 15_000,
      material: 'gold',
      benefits: [birthday, tierGifts],
    },
    {
      code: 'diamond',
      name: '钻卡会员',
      fromFen: fen(500_000),
      earnMultiplierBp: 20_000,
      material: 'diamond',
      benefits: [birthday, tierGifts],
    },
  ],
}
