import type { FieldType, FieldValues, MessageTemplate, TemplateField } from './template'

/** Limits of the field types: WeChat, "发送订阅消息", parameter limits. */
const PATTERNS: Readonly<Record<FieldType, RegExp>> = {
  thing: /^[^\n\r\t]{1,20}$/u,
  number: /^-?\d{1,32}(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2}$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日( \d{1,2}:\d{2})?$/,
  amount: /^[¥￥$]?\d{1,10}(\.\d{1,2})?元?$/,
  phone_number: /^[\d+\-() ]{1,17}$/,
  name: /^(\p{Script=Han}{1,10}|[A-Za-z ]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

/** The type in a field's key: `thing1` → `thing`. */
export const fieldTypeOf = (field: TemplateField): FieldType => field.key.replace(/\d+$/, '') as FieldType

/** Shortens a text to what a `thing` holds: 20 code points, one line, an ellipsis where it was cut. */
export function toThing(text: string): string {
  const points = [...text.replace(/\s+/g, ' ').trim()]
  return points.length <= 20 ? points.join('') : `${points.slice(0, 19).join('')}…`
}

/** A business day as a `date` field shows it: 2026年11月26日. */
export function toDateField(on: string): string {
  const [year, month, day] = on.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** Keys whose value is missing, too long or of the wrong form; empty when the message may be sent. */
export const brokenFields = (template: MessageTemplate, values: FieldValues): readonly string[] =>
  template.fields
    .filter((field) => !PATTERNS[fieldTypeOf(field)].test(values[field.key] ?? ''))
    .map((field) => field.key)
