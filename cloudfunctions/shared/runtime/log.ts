/** One line of JSON in the function's log; never a secret, a phone number or an openid. */
export function log(level: 'note' | 'fault', what: string, facts: Readonly<Record<string, unknown>> = {}): void {
  const line = JSON.stringify({ level, what, ...facts })
  if (level === 'fault') console.error(line)
  else console.log(line)
}

/** A fault as far as it may be logged. */
export const faultOf = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
