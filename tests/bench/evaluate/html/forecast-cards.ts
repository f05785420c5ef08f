import type { Evaluation } from '../evaluate'
import { barChart } from './bars'
import { cardHtml, tableHtml } from './card'
import { lineChart } from './lines'
import { figure, percent, whole } from './text'

/** How good the forecasts were: the holdout, the chance to buy soon, intervals, and baskets. */
export const forecastCards = (evaluation: Evaluation): string[] => [
  ...trackingCard(evaluation),
  ...calibrationCard(evaluation),
  ...intervalCards(evaluation),
  ...basketCard(evaluation),
  ...modelCard(evaluation),
]

const MODEL_NAMES: Readonly<Record<string, string>> = {
  bgnbd: 'BG/NBD',
  mbgnbd: 'MBG/NBD',
  erlang: 'Erlang',
  paretonbd: 'Pareto/NBD',
  gammagamma: 'Gamma-Gamma',
  ownRate: '各人自己的频率',
}

const modelName = (name: string): string => MODEL_NAMES[name] ?? name

function trackingCard({ charts: { tracking }, holdout, history }: Evaluation): string[] {
  const end = tracking.at(-1)
  if (end === undefined || holdout === null) return []
  const names = Object.keys(end.expected)
  const [best] = names.sort(
    (a, b) => Math.abs((end.expected[a] ?? 0) - end.actual) - Math.abs((end.expected[b] ?? 0) - end.actual),
  )
  const line = (of: (step: (typeof tracking)[number]) => number): (readonly [number, number])[] => [
    [0, 0],
    ...tracking.map((step) => [step.day, of(step)] as const),
  ]
  const others = names.filter((name) => name !== best)
  return [
    cardHtml({
      title: '预测的购买次数与后来真实的',
      reading: `模型只看 ${history.calibrationEndOn} 及以前，之后 ${history.holdoutDays} 天逐步累计。`,
      body: lineChart(
        '留出期内累计购买次数',
        [
          ...others.map((name) => ({ tone: 'b', points: line(({ expected }) => expected[name] ?? 0) })),
          { tone: 'a', points: line(({ expected }) => expected[best ?? ''] ?? 0) },
          { tone: 'c', points: line(({ actual }) => actual), dots: true },
        ],
        {
          widest: end.day,
          xMarks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: `第 ${Math.round(at * end.day)} 天` })),
          say: whole,
        },
      ),
      keys: [
        ['c', '真实'],
        ['a', modelName(best ?? '')],
        ...(others.length > 0 ? [['b', others.map(modelName).join('、')] as const] : []),
      ],
      answer: `真实 ${whole(end.actual)} 次，${modelName(best ?? '')} 预测 ${whole(end.expected[best ?? ''] ?? 0)} 次。`,
    }),
  ]
}

function calibrationCard({ charts: { calibration }, due }: Evaluation): string[] {
  if (calibration.length === 0) return []
  const most = Math.max(...calibration.flatMap(({ promised, happened }) => [promised, happened]), 0.01)
  const { ece, auc, lift10 } = due[28]
  return [
    cardHtml({
      title: '说 30% 会买的，真有 30% 买了吗',
      reading: '把“28 天内会买”的概率从低到高分成十组：横轴是预测的比例，纵轴是真实的比例。落在虚线上就是说到做到。',
      body: lineChart(
        '28 天内购买概率的校准',
        [{ tone: 'a', points: calibration.map(({ promised, happened }) => [promised, happened]), dots: true }],
        {
          widest: most,
          xMarks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: percent(at * most, most < 0.2 ? 1 : 0) })),
          say: (value) => percent(value, most < 0.2 ? 1 : 0),
          diagonal: true,
          highest: most,
        },
      ),
      answer: `平均差 ${percent(ece, 2)}；排序 AUC ${figure(auc, 3)}；概率最高的一成里，买的人是平均的 ${figure(lift10, 1)} 倍。`,
    }),
  ]
}

function intervalCards({ replenishment, orders, history }: Evaluation): string[] {
  const judged = [
    ...(history.products === null ? [] : [{ label: '每人每件商品', brief: '商品', of: replenishment }]),
    { label: '每人的订单', brief: '订单', of: orders },
  ].flatMap(({ of, ...names }) => (of === null ? [] : [{ ...names, of }]))
  if (judged.length === 0) return []
  const [first] = judged
  const error = cardHtml({
    title: '下一次什么时候买，差几天',
    reading: '把最后一次间隔藏起来再猜，平均差多少天，越短越好。',
    body: barChart(
      '下一次间隔的平均误差',
      judged.map(({ label, of }) => ({ label, values: [of.mae, of.bestNaiveMae, of.personalMeanMae] })),
      ['a', 'b', 'd'],
      (value) => `${Number(value.toFixed(1))} 天`,
    ),
    keys: [
      ['a', '我们'],
      ['b', '最好的简单办法'],
      ['d', '个人平均间隔'],
    ],
    answer:
      first === undefined
        ? ''
        : `${whole(first.of.pairs)} 组，平均差 ${first.of.mae.toFixed(1)} 天，个人平均间隔差 ${first.of.personalMeanMae.toFixed(1)} 天。`,
  })
  const coverage = cardHtml({
    title: '给出的时间范围有多少次说中',
    reading: '50% 的范围应当说中一半，80% 的范围应当说中八成。',
    body: barChart(
      '区间覆盖率',
      judged.flatMap(({ brief, of }) => [
        { label: `${brief} 50%`, values: [of.coverage50, 0.5] },
        { label: `${brief} 80%`, values: [of.coverage80, 0.8] },
      ]),
      ['a', 'b'],
      (value) => percent(value, 0),
    ),
    keys: [
      ['a', '真实'],
      ['b', '应有'],
    ],
    answer: first === undefined ? '' : `80% 的范围说中了 ${percent(first.of.coverage80)}。`,
  })
  return [error, coverage]
}

function basketCard({ basket, due }: Evaluation): string[] {
  if (basket === null) return []
  const lifts = Object.entries(due).map(([days, { lift10 }]) => ({ label: `${days} 天内`, values: [lift10 ?? 0] }))
  const rows = [['我们', basket] as const, ...Object.entries(basket.baselines)]
  return [
    cardHtml({
      title: '下一篮里会有什么',
      reading: '藏起每位顾客的最后一篮，在它到来的那天给出十件商品：篮中有多少被说中，以及排序的好坏。',
      body: barChart(
        '下一篮召回与排序',
        rows.map(([label, scores]) => ({ label, values: [scores.recall10, scores.ndcg10] })),
        ['a', 'b'],
        (value) => figure(value, 2),
      ),
      keys: [
        ['a', '召回 recall@10'],
        ['b', '排序 nDCG@10'],
      ],
      answer: `${whole(basket.customers)} 位顾客；买过的商品召回 ${percent(basket.repeatRecall10)}，没买过的 ${percent(basket.exploreRecall10)}。`,
    }),
    cardHtml({
      title: '先联系谁更划算',
      reading: '概率最高的一成顾客与商品里，真正买了的是平均水平的几倍。',
      body: barChart('概率最高的一成是平均的几倍', lifts, ['a'], (value) => `${Number(value.toFixed(1))} 倍`),
      answer: `28 天内的排序 AUC ${figure(due[28].auc, 3)}，7 天内 ${figure(due[7].auc, 3)}。`,
    }),
  ]
}

function modelCard({ models, holdout, history }: Evaluation): string[] {
  const names = Object.keys({ ...holdout, ...models })
  if (names.length === 0) return []
  return [
    cardHtml({
      title: '用了哪些模型，各自怎样',
      reading: `时间单位为${history.timeUnit === 'week' ? '周' : '天'}；误差按每位顾客计算。`,
      body: tableHtml(
        ['模型', '对数似然', '预测 / 真实', 'MAE', 'RMSE', 'AUC', 'Brier', '参数'],
        names.map((name) => {
          const [model, held] = [models[name], holdout?.[name]]
          return [
            modelName(name),
            model === undefined ? '—' : model.logLikelihood.toFixed(2),
            held === undefined ? '—' : `${whole(held.total)} / ${whole(held.actual)}`,
            figure(held?.mae ?? null),
            figure(held?.rmse ?? null),
            figure(held?.auc ?? null),
            figure(held?.brier ?? null),
            Object.entries(model?.params ?? {})
              .map(([key, value]) => `${key} ${value.toPrecision(4)}`)
              .join('，'),
          ]
        }),
        [7],
      ),
      wide: true,
    }),
  ]
}
