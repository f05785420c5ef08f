import { escaped } from './text'

/** A card of the page: what is asked, how to read it, the picture, and the answer in a sentence. */
export type Card = {
  readonly title: string
  readonly reading: string
  readonly body: string
  readonly answer?: string
  readonly keys?: readonly (readonly [tone: string, name: string])[]
  readonly wide?: boolean
}

/** A card as HTML. */
export const cardHtml = ({ title, reading, body, answer, keys = [], wide = false }: Card): string =>
  `<section class="card${wide ? ' wide' : ''}"><h2>${escaped(title)}</h2><p>${escaped(reading)}</p>${body}` +
  (keys.length > 0
    ? `<div class="keys">${keys.map(([tone, name]) => `<span><i class="${tone}"></i>${escaped(name)}</span>`).join('')}</div>`
    : '') +
  (answer === undefined ? '' : `<div class="say">${escaped(answer)}</div>`) +
  '</section>'

/** A table: heads and rows of texts; `texts` are the columns that hold words; `people`: rows become blocks on a phone. */
export const tableHtml = (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  texts: readonly number[] = [],
  name: '' | 'people' = '',
): string => {
  const kind = (column: number): string => (texts.includes(column) ? ' class="text"' : '')
  const head = heads.map((text, column) => `<th${kind(column)}>${escaped(text)}</th>`).join('')
  const body = rows
    .map((cells) => `<tr>${cells.map((text, column) => `<td${kind(column)}>${escaped(text)}</td>`).join('')}</tr>`)
    .join('')
  return `<div class="scroll"><table class="${name}"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
}
