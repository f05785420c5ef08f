import { make } from '../../browser/make'

/** A white card with a heading; `side` stands at the right of the heading. */
export const card = (heading: string, children: readonly Node[], ...side: readonly Node[]): HTMLElement =>
  make(
    'section',
    { class: 'card' },
    ...(heading === '' ? [] : [make('div', { class: 'row sb head' }, make('h2', { text: heading }), ...side)]),
    ...children,
  )

/** A place that is drawn anew. */
export const slot = (className = ''): HTMLDivElement => make('div', { class: className })

/** A word on a tint. */
export const tag = (text: string, tone: 'calm' | 'good' | 'warm' | 'bad' = 'calm'): HTMLElement =>
  make('span', { class: `tag ${tone}`, text })

/** A name from code. */
export const code = (text: string, className = ''): HTMLElement => make('code', { class: className, text })

export const small = (text: string, className = ''): HTMLElement =>
  make('span', { class: `small i2 ${className}`.trim(), text })

type Look = 'main' | 'soft' | 'quiet' | 'plain' | 'danger'

/** A button; `plain` is a word to tap. */
export const button = (text: string, look: Look, onTap: () => void, disabled = false): HTMLButtonElement =>
  make('button', {
    class: look === 'plain' ? 'plain' : `btn ${look === 'main' ? '' : look}`.trim(),
    text,
    disabled,
    onTap,
  })

/** A button that asks once more before it does what cannot be undone. */
export function sureButton(text: string, onSure: () => void): HTMLButtonElement {
  const asked = button(text, 'danger', () => {
    if (asked.dataset['asked']) return onSure()
    asked.dataset['asked'] = 'yes'
    asked.textContent = `确定${text}`
  })
  return asked
}

/** What to say where there is nothing yet. */
export const nothing = (text: string): HTMLElement => make('p', { class: 'nothing', text })

/** A table: its heads, and its rows of cells; a head that ends with ` ›` stands at the right, like its numbers. */
export function table(heads: readonly string[], rows: readonly (readonly (Node | string)[])[]): HTMLElement {
  const atRight = heads.map((head) => head.endsWith(' ›'))
  const cell = (kind: 'th' | 'td', content: Node | string, index: number) =>
    make(
      kind,
      { class: atRight[index] ? 'at-right' : '' },
      typeof content === 'string' ? document.createTextNode(content) : content,
    )
  const row = (kind: 'th' | 'td', cells: readonly (Node | string)[]) =>
    make('tr', {}, ...cells.map((content, index) => cell(kind, content, index)))
  return make(
    'table',
    {},
    make(
      'thead',
      {},
      row(
        'th',
        heads.map((head) => head.replace(' ›', '')),
      ),
    ),
    make('tbody', {}, ...rows.map((cells) => row('td', cells))),
  )
}
