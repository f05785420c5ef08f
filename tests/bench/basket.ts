import { historiesOf } from './histories/baskets'
import type { BasketScores } from './histories/baskets'
import { judgeNextBasket } from './histories/next-basket'
import { historyFile, missingHistory } from './histories/source'
import { readUciPairs, UCI_FILE } from './histories/uci-online-retail'

/** `npm run bench:basket`: what is in the next basket? Last basket of every customer with four or more hidden. */
function main(): void {
  const file = historyFile(UCI_FILE)
  if (file === null) return console.log(missingHistory(UCI_FILE))
  const startedAt = performance.now()
  const { customers, blend, ours, baselines } = judgeNextBasket(historiesOf(readUciPairs(file)))
  const own = baselines['P-TopFreq']
  console.log(
    [
      `next basket of ${customers} customers, ten products shown; blend chosen: ${JSON.stringify(blend)}`,
      line('ours', ours),
      ...Object.entries(baselines).map(([name, scores]) => line(name, scores)),
      `${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
    ].join('\n'),
  )
  if (!(ours.recall10 > own.recall10 && ours.ndcg10 > own.ndcg10)) process.exitCode = 1
}

const line = (name: string, { recall10, ndcg10, repeatRecall10, exploreRecall10 }: BasketScores): string =>
  `  recall ${recall10.toFixed(4)}  nDCG ${ndcg10.toFixed(4)}  repeat ${repeatRecall10.toFixed(4)}  explore ${exploreRecall10.toFixed(4)}  ${name}`

main()
