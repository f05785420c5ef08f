import type { TemplateField } from './template'

// Limits of each key's type: developers.weixin.qq.com, 发送订阅消息, 订阅消息参数值内容限制说明.
const HAN = /\p{Script=Han}/u
const CLOCK = '([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?'
const DAY = '\\d{4}(年\\d{1,2}月\\d{1,2}日|[-/.]\\d{1,2}[-/.]\\d{1,2})'
const MOMENT = new RegExp(`^(${DAY} ?)?${CLOCK}(~(${DAY} ?)?${CLOCK})?$`)
const DATE = new RegExp(`^${DAY}( ?${CLOCK})?(~${DAY}( ?${CLOCK})?)?$`)

const characters = (text: string): number => [...text].length
const matches = (pattern: RegExp) => (text: string) => pattern.test(text)

const rules: Readonly<Record<string, (text: string, field: TemplateField) => boolean>> = {
  thing: (text) => characters(text) <= 20,
  number: matches(/^(?=.{1,32}$)[-+]?\d+(\.\d+)?$/),
  letter: matches(/^[A-Za-z]{1,32}$/),
  symbol: (text) => characters(text) <= 5 && !/[\p{L}\p{N}]/u.test(text),
  character_string: (text) => characters(text) <= 32 && !HAN.test(text),
  time: matches(MOMENT),
  date: matches(DATE),
  amount: matches(/^[^\d\s.]?(?=[\d.]{1,11}元?$)\d{1,10}(\.\d+)?元?$/u),
  phone_number: matches(/^[\d+\-() ]{1,17}$/),
  car_number: matches(/^(?=.{1,8}$)\p{Script=Han}?[A-Za-z0-9]+\p{Script=Han}?$/u),
  name: (text) => !/\d/.test(text) && characters(text) <= (HAN.test(text) ? 10 : 20),
  phrase: matches(/^\p{Script=Han}{1,5}$/u),
  enum: (text, field) => field.values?.includes(text) ?? false,
}

/** True when WeChat would show this value in this field: not empty, one line, its type and length. */
export function fits(field: TemplateField, text: string): boolean {
  const rule = rules[field.key.replace(/\d+$/, '')]
  return text.trim() !== '' && !/\p{Cc}/u.test(text) && rule !== undefined && rule(text, field)
}
