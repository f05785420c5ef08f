/** A parameter the page was opened with, before the '#'; kept for this browser tab. Empty when there is none. */
export function launchParameter(name: 'openid' | 'font' | 'theme'): string {
  const given = new URLSearchParams(window.location.search).get(name)
  if (given !== null) window.sessionStorage.setItem(name, given)
  return given ?? window.sessionStorage.getItem(name) ?? ''
}

/** Keeps what one person saved apart from another's: the openid the page was opened with. */
export const sessionKey = (): string => launchParameter('openid')
