const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A new id for one attempt to do something: 24 letters and digits, beginning with the time so that ids sort. */
export function newRequestId(): string {
  const chance = Array.from({ length: 15 }, () => letters[Math.floor(Math.random() * letters.length)] ?? 'a')
  return Date.now().toString(36).padStart(9, '0') + chance.join('')
}
