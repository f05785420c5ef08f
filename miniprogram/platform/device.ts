import Taro from '@tarojs/taro'

/** What a screen must know of the phone; lengths in CSS pixels. */
export type Device = {
  /** Free space above the title. */
  readonly topPx: number
  readonly barPx: number
  /** Kept free right of the title, where WeChat's capsule stands. */
  readonly asidePx: number
  /** The shopper's letter size, 1 to 1.4. */
  readonly letters: number
}

const BIGGEST = 1.4

/** Makes the page ready before the first screen; WeChat does this itself. */
export const prepareDevice = (): void => undefined

/** Reads the phone's measures. */
export function readDevice(): Device {
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect()
  const gapPx = Math.max(4, capsule.top - statusBarHeight)
  return {
    topPx: statusBarHeight,
    barPx: capsule.height + 2 * gapPx,
    asidePx: windowWidth - capsule.left,
    letters: lettersOf(Taro.getAppBaseInfo() as LetterSizes),
  }
}

// Newer than Taro's typings: WeChat tells the factor itself; older ones the size of its own letters, 16 being usual.
type LetterSizes = { readonly fontSizeScaleFactor?: number; readonly fontSizeSetting?: number }

const lettersOf = ({ fontSizeScaleFactor, fontSizeSetting = 16 }: LetterSizes): number =>
  Math.min(BIGGEST, Math.max(1, fontSizeScaleFactor ?? fontSizeSetting / 16))
