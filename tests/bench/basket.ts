import { chooseBlend, shelfOf, topOf } from '@domain/recommendation/choose-blend'
import type { History } from '@domain/recommendation/choose-blend'
import { tasteOf } from '@domain/recommendation/taste'
import { basketScores, historiesOf } from './histories/baskets'
import type { BasketScores } from './histories/baskets'
import { historyFile, missingHistory } from './histories/source'
import { readUciPairs, UCI_FILE } from './histories/uci-online-retail'

const LEAST_BASKETS = 4
const CHOSEN_ON = 300 // customers the blend is chosen on, by their baskets before the hidden one

/** `npm run bench:basket`: what is in the next basket? Last basket of every customer with four or more hidden. */
function main(): void {
  const file = historyFile(UCI_FILE)
  if (file === null) return console.log(missingHistory(UCI_FILE))
  const startedAt = performance.now()
  const all = historiesOf(readUciPairs(file))
  const judged = all.filter(({ baskets }) => baskets.length >= LEAST_BASKETS)
  const known = all.map((history) => (history.baskets.length >= LEAST_BASKETS ? withoutLast(history) : history))
  const blend = chooseBlend(judged.map(withoutLast).slice(0, CHOSEN_ON))
  const shelf = shelfOf(known, blend.decay)
  const popular = [...shelf.popularity].sort(([, a], [, b]) => b - a).map(([productId]) => productId)
  const score = (show: (history: History) => readonly string[]): BasketScores =>
    basketScores(
      judged.map((history) => {
        const before = withoutLast(history)
        return { history: before, next: history.baskets.at(-1)?.productIds ?? [], shown: show(before) }
      }),
    )
  const ours = score((history) => topOf(history, shelf, blend))
  const own = score((history) => ownTop(history))
  console.log(
    [
      `next basket of ${judged.length} customers, ten products shown; blend chosen: ${JSON.stringify(blend)}`,
      line('ours', ours),
      line('P-TopFreq', own),
      line(
        'GP-TopFreq',
        score((history) => [...new Set([...ownTop(history), ...popular])].slice(0, 10)),
      ),
      line(
        'G-TopFreq',
        score(() => popular.slice(0, 10)),
      ),
      `${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
    ].join('\n'),
  )
  if (!(ours.recall10 > own.recall10 && ours.ndcg10 > own.ndcg10)) process.exitCode = 1
}

const withoutLast = ({ memberId, baskets }: History): History => ({ memberId, baskets: baskets.slice(0, -1) })

const ownTop = ({ baskets }: History): string[] =>
  [...tasteOf(baskets, 1)]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 10)
    .map(([productId]) => productId)

const line = (name: string, { recall10, ndcg10, repeatRecall10, exploreRecall10 }: BasketScores): string =>
  `  recall ${recall10.toFixed(4)}  nDCG ${ndcg10.toFixed(4)}  repeat ${repeatRecall10.toFixed(4)}  explore ${exploreRecall10.toFixed(4)}  ${name}`

main()
