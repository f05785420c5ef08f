import { hideLast, measure } from './histories/last-interval'
import type { Accuracy } from './histories/last-interval'
import { historyFile, missingHistory } from './histories/source'
import { occasionsOf, readUciPairs, UCI_FILE } from './histories/uci-online-retail'

const GATE = { pairs: 12_154, mae: 32.26, coverage: [0.75, 0.85] } as const

/** `npm run bench:replenishment`: next-interval accuracy on a real year, against the naive forecasts, in one run. */
function main(): void {
  const file = historyFile(UCI_FILE)
  if (file === null) return console.log(missingHistory(UCI_FILE))
  const startedAt = performance.now()
  const pairs = readUciPairs(file)
  const accuracy = measure(pairs.flatMap((pair) => hideLast(pair.productId, occasionsOf(pair, pair.days.length)) ?? []))
  console.log(report(accuracy, performance.now() - startedAt))
  if (!isGood(accuracy)) process.exitCode = 1
}

function report(accuracy: Accuracy, elapsedMs: number): string {
  const naive = Object.entries(accuracy.naiveMae).sort(([, a], [, b]) => a - b)
  return [
    `UCI Online Retail, customer × product, last interval hidden, ≥ 2 earlier ones: ${accuracy.pairs} pairs`,
    'mean absolute error, days',
    line('ours', accuracy.mae),
    ...naive.map(([name, mae], index) => line(index === 0 ? `best naive: ${name}` : name, mae)),
    `80 % interval covers ${(accuracy.coverage80 * 100).toFixed(1)} %`,
    `${isGood(accuracy) ? 'holds' : 'FAILS'}: ours < ${GATE.mae}, coverage 75–85 % · ${(elapsedMs / 1000).toFixed(1)} s`,
  ].join('\n')
}

const line = (name: string, mae: number): string => `  ${mae.toFixed(2).padStart(6)}  ${name}`

const isGood = ({ pairs, mae, coverage80, naiveMae }: Accuracy): boolean =>
  pairs === GATE.pairs &&
  mae < Math.min(GATE.mae, ...Object.values(naiveMae)) &&
  coverage80 >= GATE.coverage[0] &&
  coverage80 <= GATE.coverage[1]

main()
