import { hideLast, measure } from './histories/last-interval'
import type { Accuracy } from './histories/last-interval'
import { historyFile, missingHistory } from './histories/source'
import { occasionsOf, ordersOf } from './histories/pairs'
import { readUciPairs, UCI_FILE } from './histories/uci-online-retail'
import type { Pair } from './histories/pairs'

/** What must hold: pairs judged, mean absolute error in days of an independent implementation, and coverage of 80 %. */
type Gate = { readonly pairs: number; readonly mae: number }

const SKU_GATE: Gate = { pairs: 12_154, mae: 30.89 }
const ORDER_GATE: Gate = { pairs: 1415, mae: 28.22 }

/** `npm run bench:replenishment`: next-interval accuracy on a real year, against the naive forecasts, in one run. */
function main(): void {
  const file = historyFile(UCI_FILE)
  if (file === null) return console.log(missingHistory(UCI_FILE))
  const pairs = readUciPairs(file)
  console.log('UCI Online Retail, last interval hidden, at least two earlier ones; mean absolute error in days')
  const hold = [judge('customer × product', pairs, SKU_GATE), judge('customer orders', ordersOf(pairs), ORDER_GATE)]
  if (!hold.every(Boolean)) process.exitCode = 1
}

function judge(name: string, pairs: readonly Pair[], gate: Gate): boolean {
  const startedAt = performance.now()
  const accuracy = measure(
    pairs.flatMap((pair) => hideLast(pair.customerId, pair.productId, occasionsOf(pair, pair.days.length)) ?? []),
  )
  const isGood = holds(accuracy, gate)
  console.log(`\n${name}: ${accuracy.pairs} pairs\n${report(accuracy, gate)}`)
  console.log(
    `${isGood ? 'holds' : 'FAILS'}: ours ≤ ${gate.mae}, coverage 78–82 % · ${seconds(performance.now() - startedAt)}`,
  )
  return isGood
}

function report({ mae, naiveMae, coverage80, coverage50, gain, error }: Accuracy, gate: Gate): string {
  const naive = Object.entries(naiveMae).sort(([, a], [, b]) => a - b)
  return [
    line('ours', mae),
    ...naive.map(([name, error], index) => line(index === 0 ? `best naive: ${name}` : name, error)),
    `ours is nearer than the best naive by ${gain.mean.toFixed(2)} days (95 %: ${gain.low.toFixed(2)}–${gain.high.toFixed(2)})`,
    `and than an independent implementation by ${(gate.mae - mae).toFixed(2)} days (95 %: ${(gate.mae - error.high).toFixed(2)} … ${(gate.mae - error.low).toFixed(2)})`,
    `the 80 % interval covers ${percent(coverage80)}, the 50 % interval ${percent(coverage50)}`,
  ].join('\n')
}

const holds = ({ pairs, mae, coverage80, naiveMae }: Accuracy, gate: Gate): boolean =>
  pairs === gate.pairs &&
  mae <= Math.min(gate.mae, ...Object.values(naiveMae)) &&
  coverage80 >= 0.78 &&
  coverage80 <= 0.82

const line = (name: string, error: number): string => `  ${error.toFixed(2).padStart(6)}  ${name}`
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const seconds = (elapsedMs: number): string => `${(elapsedMs / 1000).toFixed(1)} s`

main()
