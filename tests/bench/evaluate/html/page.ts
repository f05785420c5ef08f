import { modeAdviceOf } from '@domain/analytics/growth-mode'
import type { Evaluation } from '../evaluate'
import { cardHtml, tableHtml } from './card'
import { forecastCards } from './forecast-cards'
import { purchaseCards } from './purchase-cards'
import { STYLE } from './style'
import { escaped, percent, whole } from './text'

const MODE_NAMES = { acquire: '用户获取', balance: '混合', loyalty: '忠诚度' } as const

/** The evaluation as one page that needs nothing beside it: styles and pictures are within. */
export const pageOf = (evaluation: Evaluation, fileName: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>复购评估 · ${escaped(fileName)}</title><style>${STYLE}</style></head><body><main>` +
  headOf(evaluation, fileName) +
  `<div class="cards">${[...messagesCard(evaluation), ...purchaseCards(evaluation), ...forecastCards(evaluation), ...notesCard(evaluation)].join('')}</div>` +
  '<footer>同一订单号的各行算一单，没有订单号时同一天的算一单；模型和间隔按购买日计。所有图都由这份文件里的数字画成，不需要联网。</footer></main></body></html>\n'

function headOf({ history, repurchase }: Evaluation, fileName: string): string {
  const { rows, customers, products, firstOn, lastOn } = history
  const tile = (value: string, name: string): string => `<div class="tile"><b>${value}</b><span>${name}</span></div>`
  const mode = repurchase.mode === null ? '—' : MODE_NAMES[repurchase.mode]
  const size = `${whole(rows)} 行，${whole(customers)} 位顾客${products === null ? '' : `，${whole(products)} 件商品`}`
  return (
    `<h1>回头客评估</h1><p class="lead">${escaped(fileName)} · ${size} · ${firstOn} 至 ${lastOn}</p><div class="tiles">` +
    tile(percent(repurchase.userRate), '用户复购率：买过 2 次及以上的顾客') +
    tile(percent(repurchase.orderRate), '订单复购率：第 2 单及以后的订单') +
    tile(percent(repurchase.rate90), '首购后 90 天内回来的顾客') +
    tile(mode, '该用的增长模式') +
    `</div><div class="advice">${escaped(modeAdviceOf(repurchase.rate90).advice)}</div>`
  )
}

/** First, since it is what one can do today. */
function messagesCard({ messages, history }: Evaluation): string[] {
  const today = `以 ${history.lastOn}（文件的最后一天）为今天`
  if (messages.length === 0)
    return [
      cardHtml({
        title: '现在最值得联系的顾客',
        reading: `${today}：没有人的下一次购买在 7 天内到期。`,
        body: '',
        wide: true,
      }),
    ]
  return [
    cardHtml({
      title: '现在最值得联系的顾客',
      reading: `${today}，7 天内到期或已过期的，按“还在 × 还会买 × 一次买多少”排列。`,
      body: tableHtml(
        ['顾客', '商品', '预计', history.hasAmounts ? '值（元）' : '值', '为什么'],
        messages.map(({ customer, product, dueOn, worth, reasonText }) => [
          customer,
          product === 'order' ? '再来一单' : product,
          dueOn,
          worth.toFixed(2),
          reasonText,
        ]),
        [1, 4],
        'people',
      ),
      wide: true,
    }),
  ]
}

function notesCard({ notesText, history }: Evaluation): string[] {
  const lines = [
    ...notesText,
    ...(history.rejectedRows > 0
      ? [`有 ${history.rejectedRows} 行没有采用，例如：${history.rejections.join('；')}`]
      : []),
  ]
  if (lines.length === 0) return []
  const list = lines.map((line) => `<li>${escaped(line)}</li>`).join('')
  return [
    cardHtml({
      title: '要知道的事',
      reading: '数据太少时用更简单的办法，原因写在这里。',
      body: `<ul>${list}</ul>`,
      wide: true,
    }),
  ]
}
