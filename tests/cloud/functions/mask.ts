const MOBILE = /(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g
const SHORTEST_SECRET = 6

/** Makes a mask for logs: secrets are gone, a mobile number keeps its ends. */
export function createMask(secrets: readonly string[]): (text: string) => string {
  const hidden = secrets.filter((secret) => secret.length >= SHORTEST_SECRET)
  return (text) => {
    const open = hidden.reduce((shown, secret) => shown.replaceAll(secret, '***'), text)
    return open.replace(MOBILE, '$1****$2')
  }
}
