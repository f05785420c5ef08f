type Role = 'button' | 'link' | 'tab' | 'tablist' | 'dialog' | 'img' | 'heading' | 'status' | 'text'

/** What a screen reader is told of a thing: WeChat reads `aria-role`, a browser reads `role`. */
export const spoken = (role: Role, label?: string) =>
  label === undefined ? { role, 'aria-role': role } : { role, 'aria-role': role, 'aria-label': label }

/** Hides a mere drawing from a screen reader. */
export const silent = { 'aria-hidden': true } as const

/** Joins class names, leaving out what does not hold. */
export const classes = (...names: readonly (string | false)[]): string => names.filter(Boolean).join(' ')
