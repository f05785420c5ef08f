import { make } from '../../browser/make'

type InputKind = 'text' | 'number' | 'datetime-local' | 'file'

/** A labelled place to write in. */
export function labelled<Field extends HTMLElement>(label: string, field: Field, className = ''): HTMLElement {
  return make('label', { class: `field ${className}`.trim() }, make('span', { class: 'small i2', text: label }), field)
}

/** One line to write in. */
export function input(kind: InputKind, value = '', placeholder = ''): HTMLInputElement {
  const field = make('input', {})
  field.type = kind
  field.value = value
  field.placeholder = placeholder
  field.spellcheck = false
  return field
}

/** Many lines of code to write in. */
export function codeArea(value: string, rows: number): HTMLTextAreaElement {
  const field = make('textarea', {})
  field.value = value
  field.rows = rows
  field.spellcheck = false
  return field
}

/** A list to choose from: value and text. */
export function choice(options: readonly (readonly [value: string, text: string])[], value = ''): HTMLSelectElement {
  const field = make('select', {})
  for (const [key, text] of options) field.append(new Option(text, key, false, key === value))
  return field
}

/** Does something when Enter is pressed in a line. */
export function onEnter(field: HTMLInputElement, deed: () => void): void {
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) deed()
  })
}

/** The JSON object somebody has written, or in words why it is none. */
export function readJson(text: string): { readonly value: object } | { readonly problem: string } {
  try {
    const value: unknown = JSON.parse(text.trim() === '' ? '{}' : text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { value }
      : { problem: '要写成一个 JSON 对象，用 { } 包起来' }
  } catch (error) {
    const line = placeOf(text, error instanceof Error ? error.message : '')
    return { problem: line === null ? '这还不是完整的 JSON' : `JSON 第 ${line} 行写得不对` }
  }
}

function placeOf(text: string, message: string): number | null {
  const position = /position (\d+)/.exec(message)?.[1]
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length
}
