import { isDate, isPlain, kindOf } from './kind'

/** A value as MongoDB writes it in its errors: `{ _id: "a" }`. */
export function show(value: unknown): string {
  if (value === undefined) return 'null'
  if (isDate(value)) return `new Date(${value.getTime()})`
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(show).join(', ')} ]`
  if (!isPlain(value)) return kindOf(value) === 'string' ? JSON.stringify(value) : String(value)
  const fields = Object.entries(value).map(([name, field]) => `${name}: ${show(field)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}
