import type { Device } from './device'
import { launchParameter } from './session.h5'

/** Makes the page ready before the first screen: `?theme=dark|light` overrides the system's. */
export function prepareDevice(): void {
  const theme = launchParameter('theme')
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset['theme'] = theme
}

/** Reads the measures; `?font=1.4` is WeChat's large-letter mode. */
export const readDevice = (): Device => ({
  topPx: 0,
  barPx: 48,
  asidePx: 0,
  letters: Math.min(1.4, Math.max(1, Number(launchParameter('font')) || 1)),
})
