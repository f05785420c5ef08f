import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { evaluate } from './evaluate/evaluate'
import type { Evaluation } from './evaluate/evaluate'
import { readCommand } from './evaluate/options'
import { readHistory } from './evaluate/read-history'
import { fileLinesOf, MADE_UP_SHOPS } from './histories/made-up-shops'
import type { MadeUpShop } from './histories/made-up-shops'

const SEED = 1

/** `npm run bench:shops [NAME …]`: the evaluation of made-up shops of many kinds, each beside the simplest forecasts. */
async function main(wanted: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'shops-'))
  try {
    for (const [name, shop] of Object.entries(MADE_UP_SHOPS))
      if (wanted.length === 0 || wanted.includes(name)) await show(folder, name, shop)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function show(folder: string, name: string, shop: MadeUpShop): Promise<void> {
  const startedAt = performance.now()
  const file = path.join(folder, 'shop.csv')
  writeFileSync(file, fileLinesOf(shop(SEED)).join('\n'))
  const command = readCommand([file])
  const said = evaluate(await readHistory(command), command)
  const { rows, customers, products } = said.history
  console.log(
    [
      `${name}: ${rows} rows, ${customers} customers, ${products} products · ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
      ...intervalLines(said),
      ...dueLines(said),
      ...basketLines(said),
      ...holdoutLines(said),
      '',
    ].join('\n'),
  )
}

const intervalLines = ({ replenishment, orders }: Evaluation): string[] =>
  Object.entries({ 'sku   ': replenishment, orders }).flatMap(([of, judged]) =>
    judged === null
      ? []
      : [
          `  ${of} ${judged.pairs} pairs  MAE ${judged.mae.toFixed(3)}  best naive ${judged.bestNaiveMae.toFixed(3)} (${judged.bestNaive})  personal mean ${judged.personalMeanMae.toFixed(3)}  covers ${percent(judged.coverage50)} and ${percent(judged.coverage80)}${judged.mae > judged.bestNaiveMae ? '  WORSE' : ''}`,
        ],
  )

const dueLines = ({ due }: Evaluation): string[] =>
  Object.entries(due).flatMap(([days, { auc, brier, ece, lift10, model, pairs, buyers }]) =>
    auc === null || brier === null
      ? []
      : [
          `  due ${days.padStart(2)} ${model}  AUC ${auc.toFixed(4)}  Brier ${brier.toFixed(4)} of ${((buyers / pairs) * (1 - buyers / pairs)).toFixed(4)}  ECE ${ece?.toFixed(4)}  lift ${lift10?.toFixed(2)}`,
        ],
  )

const basketLines = ({ basket }: Evaluation): string[] =>
  basket === null
    ? []
    : Object.entries({ ours: basket, ...basket.baselines }).map(
        ([of, { recall10, ndcg10, repeatRecall10, exploreRecall10 }]) =>
          `  basket ${of.padEnd(11)} recall ${recall10.toFixed(4)}  nDCG ${ndcg10.toFixed(4)}  repeat ${share(repeatRecall10)}  explore ${share(exploreRecall10)}`,
      )

const share = (recall: number | null): string => recall?.toFixed(4) ?? '–'

const holdoutLines = ({ holdout, models }: Evaluation): string[] =>
  Object.entries(holdout ?? {}).map(
    ([of, { total, actual, mae, rmse, auc }]) =>
      `  ${of.padEnd(9)} ${total.toFixed(0)} of ${actual}  MAE ${mae.toFixed(4)}  RMSE ${rmse.toFixed(4)}  AUC ${auc?.toFixed(4)}  LL ${models[of]?.logLikelihood.toFixed(2) ?? '–'}`,
  )

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

void main(process.argv.slice(2))
