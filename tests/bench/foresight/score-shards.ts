import { cadenceOf } from '@domain/replenishment/cadence'
import type { Cadence } from '@domain/replenishment/cadence'
import { predict } from '@domain/replenishment/predict'
import { fitPrior } from '@domain/replenishment/prior'
import type { Prior } from '@domain/replenishment/prior'
import { addRhythms, rhythmOf } from '@domain/replenishment/product-rhythm'
import type { ProductRhythm } from '@domain/replenishment/product-rhythm'
import type { BetaGeometric } from '@domain/segment/lifetime/bg-nbd'
import { buyerOf } from '@domain/segment/lifetime/buyer'
import type { Buyer } from '@domain/segment/lifetime/buyer'
import { fitGammaGamma } from '@domain/segment/lifetime/gamma-gamma'
import type { GammaGamma } from '@domain/segment/lifetime/gamma-gamma'
import { lifetimeValue } from '@domain/segment/lifetime/lifetime-value'
import { mbgNbd } from '@domain/segment/lifetime/mbg-nbd'
import { fitLifetime } from '@domain/segment/lifetime/model'
import { daysBetween } from '@domain/time'
import { madeUpMember, TODAY } from './made-up-members'
import type { MadeUpMember } from './made-up-members'

/** What scoring so many members cost. Milliseconds and megabytes. */
export type ScaleCost = {
  readonly members: number
  readonly lines: number
  readonly due: number
  readonly elapsedMs: number
  readonly longestShardMs: number
  readonly peakMemoryMb: number
}

const SHARD = 250
const SAMPLE = 20_000
const HORIZON_WEEKS = 52

type Models = { readonly prior: Prior; readonly buying: BetaGeometric; readonly spending: GammaGamma }

/** Two passes over members in shards: sums that add up, a fit on a sample, then a score for everybody. Nothing else is kept. */
export function scoreMembers(members: number): ScaleCost {
  const startedAt = performance.now()
  let longestShardMs = 0
  const inShards = (work: (from: number, to: number) => void): void => {
    for (let from = 0; from < members; from += SHARD) {
      const shardAt = performance.now()
      work(from, Math.min(members, from + SHARD))
      longestShardMs = Math.max(longestShardMs, performance.now() - shardAt)
    }
  }
  const rhythms = new Map<string, ProductRhythm>()
  const sample: { buyer: Buyer; spentYuan: number }[] = []
  const every = Math.max(1, Math.floor(members / SAMPLE))
  let lines = 0
  inShards((from, to) => {
    for (let place = from; place < to; place++) {
      const member = madeUpMember(place)
      for (const cadence of cadencesOf(member)) {
        lines += cadence.count
        for (const rhythm of rhythmOf([cadence])) {
          const before = rhythms.get(rhythm.productId)
          rhythms.set(rhythm.productId, before === undefined ? rhythm : addRhythms(before, rhythm))
        }
      }
      if (place % every === 0) sample.push({ buyer: buyerIn(member), spentYuan: member.spentYuan })
    }
  })
  const models = fitModels(rhythms, sample)
  let due = 0
  inShards((from, to) => {
    for (let place = from; place < to; place++) due += scoreMember(madeUpMember(place), models)
  })
  return {
    members,
    lines,
    due,
    elapsedMs: Math.round(performance.now() - startedAt),
    longestShardMs: Math.round(longestShardMs),
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

const cadencesOf = ({ lines }: MadeUpMember): Cadence[] =>
  [...lines].map(([productId, occasions]) => cadenceOf(productId, occasions))

function buyerIn({ lines }: MadeUpMember): Buyer {
  const days = [...lines.values()].flatMap((own) => own.map(({ on }) => -daysBetween(on, TODAY)))
  return buyerOf(days, 0, 7) ?? { repeats: 0, lastAge: 0, age: 0 }
}

function fitModels(
  rhythms: ReadonlyMap<string, ProductRhythm>,
  sample: readonly { readonly buyer: Buyer; readonly spentYuan: number }[],
): Models {
  const buyers = sample.map(({ buyer }) => buyer)
  const spenders = sample.map(({ buyer, spentYuan }) => ({ repeats: buyer.repeats, meanSpend: spentYuan }))
  return {
    prior: fitPrior(rhythms.values()),
    buying: fitLifetime(mbgNbd, buyers).parameters,
    spending: fitGammaGamma(spenders).parameters,
  }
}

/** How many of the member's products are due; value and presence are computed as a night would. */
function scoreMember(member: MadeUpMember, { prior, buying, spending }: Models): number {
  const buyer = buyerIn(member)
  const spender = { repeats: buyer.repeats, meanSpend: member.spentYuan }
  const value = lifetimeValue({ buying, spending, marginShare: 0.4 }, buyer, spender, HORIZON_WEEKS)
  if (!(value.low <= value.high)) throw new Error(`no value for ${member.memberId}`)
  return cadencesOf(member).filter((cadence) => {
    const said = predict(cadence, prior, TODAY)
    return said.answer === 'due' && said.state === 'overdue'
  }).length
}
