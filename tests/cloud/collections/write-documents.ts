/** Writes stored EJSON texts as the console exports them: one a line, dates as `{"$date":"…Z"}`. */
export const writeLines = (texts: readonly string[]): string =>
  texts.map((text) => `${JSON.stringify(JSON.parse(text, plainDate))}\n`).join('')

/** The first line of a CSV: its fields. */
export const csvHead = (fields: readonly string[]): string => `${fields.map(quoted).join(',')}\n`

/** Writes the given fields of stored EJSON texts as CSV; a field inside a field is `a.b`. */
export const csvRows = (texts: readonly string[], fields: readonly string[]): string =>
  texts
    .map((text) => {
      const document: unknown = JSON.parse(text, plainDate)
      return `${fields.map((field) => quoted(cellOf(field.split('.').reduce(inner, document)))).join(',')}\n`
    })
    .join('')

function plainDate(_key: string, value: unknown): unknown {
  if (!isObject(value) || Object.keys(value).length !== 1 || !isObject(value['$date'])) return value
  const ms = Number(value['$date']['$numberLong'])
  return Number.isNaN(ms) ? value : { $date: new Date(ms).toISOString() }
}

const inner = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (isObject(value) && typeof value['$date'] === 'string') return value['$date']
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
