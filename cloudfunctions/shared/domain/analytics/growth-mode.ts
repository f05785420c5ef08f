/** What a shop should put its effort into. */
export type GrowthMode = 'acquire' | 'balance' | 'loyalty'

/** A mode with what to do, in words; null while nobody's 90 days are over. */
export type ModeWords = { readonly mode: GrowthMode | null; readonly advice: string }

/** Below it a shop wins new customers first; above the upper one it looks after those it has (Hillstrom's rule). */
export const MODE_LIMITS = { acquire: 0.15, loyalty: 0.3 } as const

/** acquire < 15 % ≤ balance ≤ 30 % < loyalty, of members who came back within 90 days of their first purchase. */
export function modeAdviceOf(share: number | null): ModeWords {
  if (share === null) return { mode: null, advice: '还没有首购满 90 天的会员，过些日子再看。' }
  const mode = share < MODE_LIMITS.acquire ? 'acquire' : share <= MODE_LIMITS.loyalty ? 'balance' : 'loyalty'
  return { mode, advice: ADVICE[mode] }
}

const ADVICE: Readonly<Record<GrowthMode, string>> = {
  acquire: '90 天复购率不到 15%，适合“拉新”。先把新客引进来，同时做好首购后的第一次回访。',
  balance: '90 天复购率在 15% 到 30% 之间，适合“兼顾”。拉新不停，重点让首购的人来第 2 次。',
  loyalty: '90 天复购率过了 30%，适合“留老客”。先把力气放在到期提醒和会员价，少花钱拉新。',
}
