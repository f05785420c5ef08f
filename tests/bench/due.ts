import type { Horizon } from '@domain/replenishment/due-within/due-within'
import { FEATURES, featuresOf } from '@domain/replenishment/due-within/features'
import { judgeDue } from './histories/judge-due'
import { bootstrapAuc, bootstrapMean } from './histories/bootstrap'
import type { Bootstrap } from './histories/bootstrap'
import { scoresOf } from './histories/scores'
import type { Scores } from './histories/scores'
import { historyFile, missingHistory } from './histories/source'
import { readUciPairs, UCI_FILE } from './histories/uci-online-retail'
import type { Pair } from './histories/pairs'

const EVALUATED_AT = 300
const TAUGHT_AT = 3 // cut-offs, each one horizon before the next

/** What an independent implementation of the stack reached on this file. */
const REFERENCE: Readonly<Record<14 | 28, Scores>> = {
  28: { auc: 0.7534, brier: 0.0504, ece: 0.01, lift10: 3.67 },
  14: { auc: 0.7751, brier: 0.0301, ece: 0.01, lift10: 4.04 },
}

/** `npm run bench:due`: P(buys within H days) of every customer × product, taught at earlier cut-offs than it is judged at. */
function main(): void {
  const file = historyFile(UCI_FILE)
  if (file === null) return console.log(missingHistory(UCI_FILE))
  const pairs = readUciPairs(file)
  const hold = ([28, 14] as const).map((horizonDays) => judge(pairs, horizonDays))
  if (!hold.every(Boolean)) process.exitCode = 1
}

function judge(pairs: readonly Pair[], horizonDays: Horizon & keyof typeof REFERENCE): boolean {
  const startedAt = performance.now()
  const { taught, judged, model, ours, ranked } = judgeDue(pairs, EVALUATED_AT, horizonDays, TAUGHT_AT)
  const reference = REFERENCE[horizonDays]
  const isGood = ours.auc >= reference.auc && ours.brier <= reference.brier && ours.ece <= reference.ece
  const alone = (index: number) =>
    judged.map(({ scene }) => 1 / (1 + Math.exp(-(featuresOf(scene, horizonDays)[index] as number))))
  const [rate, renewal] = [alone(0), alone(1)]
  const own = bootstrapAuc(ranked)
  const brierGain = bootstrapMean(
    ranked.labels.map((label, at) => ((rate[at] ?? 0) - label) ** 2 - ((ranked.probabilities[at] ?? 0) - label) ** 2),
    ranked.groups,
  )
  console.log(
    [
      `buys within ${horizonDays} days: ${judged.length} pairs on day ${EVALUATED_AT}, taught on ${taught} earlier scenes`,
      line('stack', ours),
      line('Poisson–gamma alone', scoresOf(rate, ranked.labels)),
      line('renewal alone', scoresOf(renewal, ranked.labels)),
      line('reference stack', reference),
      `AUC beyond the reference: ${interval(own, -reference.auc)}; beyond Poisson–gamma alone: ${interval(bootstrapAuc(ranked, rate))}; Brier below it: ${interval(brierGain)} (95 %, customers drawn with replacement)`,
      `log-odds a standard deviation: ${FEATURES.map((name, i) => `${name} ${model.logistic.weights[i]?.toFixed(2)}`).join(', ')}`,
      `${isGood ? 'holds' : 'FAILS'}: as good as the reference, ECE ≤ .01 · ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`,
    ].join('\n'),
  )
  return isGood
}

const line = (name: string, { auc, brier, ece, lift10 }: Scores): string =>
  `  AUC ${auc.toFixed(4)}  Brier ${brier.toFixed(4)}  ECE ${ece.toFixed(4)}  lift in the top tenth ${lift10.toFixed(2)}  ${name}`

const interval = ({ mean, low, high }: Bootstrap, shift = 0): string =>
  `${(mean + shift).toFixed(4)} (${(low + shift).toFixed(4)} … ${(high + shift).toFixed(4)})`

main()
