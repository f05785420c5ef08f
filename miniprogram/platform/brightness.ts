import Taro from '@tarojs/taro'

/** Newer than Taro's typings: hides the screen from screenshots and recordings. */
type Capture = {
  readonly setVisualEffectOnCapture?: (options: { readonly visualEffect: 'hidden' | 'none' }) => unknown
}

/** Makes the screen as bright as it goes, keeps it on and out of screenshots; answers how to undo it. Never throws. */
export function brighten(): () => void {
  let former: number | null = null
  let isOver = false
  void Taro.getScreenBrightness()
    .then(({ value }) => {
      if (isOver) return
      former = value
      void Taro.setScreenBrightness({ value: 1 }).catch(ignore)
    })
    .catch(ignore)
  keepOn(true)
  return () => {
    isOver = true
    if (former !== null) void Taro.setScreenBrightness({ value: former }).catch(ignore)
    keepOn(false)
  }
}

function keepOn(isOn: boolean): void {
  void Taro.setKeepScreenOn({ keepScreenOn: isOn }).catch(ignore)
  const { setVisualEffectOnCapture } = Taro as Capture
  setVisualEffectOnCapture?.({ visualEffect: isOn ? 'hidden' : 'none' })
}

/** An old phone shows the code all the same. */
const ignore = (): void => undefined
