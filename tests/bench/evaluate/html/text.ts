/** A text as it stands in HTML. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A share as people read it: 32.1%. A dash where there is none. */
export const percent = (share: number | null, digits = 1): string =>
  share === null || !Number.isFinite(share) ? '—' : `${(share * 100).toFixed(digits)}%`

/** A figure with so many digits after the point; a dash where there is none. */
export const figure = (value: number | null, digits = 4): string =>
  value === null || !Number.isFinite(value) ? '—' : value.toFixed(digits)

/** A whole number with its thousands set apart. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-US')
