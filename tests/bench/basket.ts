import { historiesOf } from './histories/baskets'
import type { BasketScores } from './histories/baskets'
import type { Bootstrap } from './histories/bootstrap'
import { GROCERS, groceryHistories } from './histories/grocery'
import { judgeAgainstTifu } from './histories/next-basket'
import { historyFile, missingHistory } from './histories/source'
import { readUciPairs, UCI_FILE } from './histories/uci-online-retail'

/** `npm run bench:basket [shop]`: what is in the next basket? Last basket of every customer with four or more hidden. */
function main(wanted: string | undefined): void {
  const file = historyFile(UCI_FILE)
  if (file === null) console.log(missingHistory(UCI_FILE))
  const shops = [
    ...Object.entries(GROCERS).map(([name, shop]) => ({
      name: `made-up grocer "${name}"`,
      of: () => groceryHistories(shop),
    })),
    ...(file === null ? [] : [{ name: 'UCI Online Retail', of: () => historiesOf(readUciPairs(file)) }]),
  ]
  const holds = shops
    .filter(({ name }) => wanted === undefined || name.includes(wanted))
    .map(({ name, of }) => {
      const startedAt = performance.now()
      const { customers, ours, baselines, tifu, recallGain, ndcgGain } = judgeAgainstTifu(of())
      const isGood = recallGain.high >= 0 && ndcgGain.high >= 0
      console.log(
        [
          `${name}: next basket of ${customers} customers, ten products shown on the day it came`,
          line('ours', ours),
          line('TIFU-KNN, best of four published settings', tifu),
          ...Object.entries(baselines).map(([counting, scores]) => line(counting, scores)),
          `ours beyond TIFU-KNN (95 %): recall ${interval(recallGain)}, nDCG ${interval(ndcgGain)}`,
          `${isGood ? 'holds' : 'FAILS'}: not beaten by TIFU-KNN · ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`,
        ].join('\n'),
      )
      return isGood
    })
  if (!holds.every(Boolean)) process.exitCode = 1
}

const line = (name: string, { recall10, ndcg10, repeatRecall10, exploreRecall10 }: BasketScores): string =>
  `  recall ${recall10.toFixed(4)}  nDCG ${ndcg10.toFixed(4)}  repeat ${share(repeatRecall10)}  explore ${share(exploreRecall10)}  ${name}`

const share = (recall: number | null): string => recall?.toFixed(4) ?? '–'

const interval = ({ mean, low, high }: Bootstrap): string => `${signed(mean)} (${signed(low)} … ${signed(high)})`
const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(4)}`

main(process.argv[2])
