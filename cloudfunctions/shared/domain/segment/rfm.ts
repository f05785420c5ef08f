/** What RFM looks at: days since the last purchase, purchases, and fen spent, within the window looked at. */
export type RfmFacts = { readonly silentDays: number; readonly purchases: number; readonly spentFen: number }

/** Scores 1–5 each, 5 the best: bought lately, often, for much. */
export type RfmScores = { readonly recency: number; readonly frequency: number; readonly money: number }

/** What is high: scores from 4 up, or fixed thresholds an operator chose. */
export type RfmRule =
  | { readonly kind: 'quintiles'; readonly edges: RfmEdges }
  | { readonly kind: 'thresholds'; readonly silentDays: number; readonly purchases: number; readonly spentFen: number }

/** The four values between the fifths of a shop's members, lowest first. */
export type RfmEdges = {
  readonly silentDays: readonly number[]
  readonly purchases: readonly number[]
  readonly spentFen: readonly number[]
}

/** The eight groups; the first word is the money, the rest what is missing. */
export type RfmGroup =
  | 'key-value'
  | 'key-develop'
  | 'key-keep'
  | 'key-retain'
  | 'plain-value'
  | 'plain-develop'
  | 'plain-keep'
  | 'plain-retain'

/** A group's name and what to do with it, in words. */
export type RfmAdvice = { readonly name: string; readonly strategy: string }

/** Where the fifths of a shop's members lie. Members with equal values fall into the same fifth. */
export const edgesOf = (facts: readonly RfmFacts[]): RfmEdges => ({
  silentDays: fifths(facts.map(({ silentDays }) => silentDays)),
  purchases: fifths(facts.map(({ purchases }) => purchases)),
  spentFen: fifths(facts.map(({ spentFen }) => spentFen)),
})

/** The scores of a member among the shop's fifths. */
export const scoresOf = (facts: RfmFacts, edges: RfmEdges): RfmScores => ({
  recency: 5 - edges.silentDays.filter((edge) => facts.silentDays > edge).length,
  frequency: 1 + edges.purchases.filter((edge) => facts.purchases > edge).length,
  money: 1 + edges.spentFen.filter((edge) => facts.spentFen > edge).length,
})

/** The group a member belongs to. */
export function groupOf(facts: RfmFacts, rule: RfmRule): RfmGroup {
  const [isRecent, isFrequent, isRich] = highs(facts, rule)
  const money = isRich ? 'key' : 'plain'
  if (isRecent) return isFrequent ? `${money}-value` : `${money}-develop`
  return isFrequent ? `${money}-keep` : `${money}-retain`
}

/** What each group is called and what it calls for. */
export const RFM_ADVICE: Readonly<Record<RfmGroup, RfmAdvice>> = {
  'key-value': { name: '重要价值客户', strategy: '买得近、买得勤、花得多：专属权益和新品优先，少用折扣。' },
  'key-develop': { name: '重要发展客户', strategy: '花得多、刚来过，但次数少：用补货提醒和搭配推荐提高频次。' },
  'key-keep': { name: '重要保持客户', strategy: '曾经常来且花得多，最近没来：主动回访，问清原因，给专属关怀。' },
  'key-retain': { name: '重要挽留客户', strategy: '花得多但很久没来、次数也少：一次有分量的挽回优惠，人工跟进。' },
  'plain-value': { name: '一般价值客户', strategy: '常来但每次花得少：用满减、组合装提高客单价。' },
  'plain-develop': { name: '一般发展客户', strategy: '新来或来得少：做好首购后的引导，促成第 2 次购买。' },
  'plain-keep': { name: '一般保持客户', strategy: '以前常来、花得不多，最近没来：低成本的提醒即可。' },
  'plain-retain': { name: '一般挽留客户', strategy: '很久没来、来得少、花得少：不投入成本，只保留到店可见的活动。' },
}

function highs(facts: RfmFacts, rule: RfmRule): readonly [recent: boolean, frequent: boolean, rich: boolean] {
  if (rule.kind === 'thresholds')
    return [facts.silentDays <= rule.silentDays, facts.purchases >= rule.purchases, facts.spentFen >= rule.spentFen]
  const { recency, frequency, money } = scoresOf(facts, rule.edges)
  return [recency >= 4, frequency >= 4, money >= 4]
}

function fifths(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.length === 0
    ? []
    : [1, 2, 3, 4].map((part) => sorted[Math.ceil((part * sorted.length) / 5) - 1] as number)
}
