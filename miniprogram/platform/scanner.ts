import Taro from '@tarojs/taro'

/** Whether this phone can read codes by its camera; otherwise they are typed. */
export const hasScanner = true

/** Opens WeChat's camera for a QR or bar code and answers what it says; null when nothing was scanned. Never throws. */
export async function scanCode(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode', 'barCode'] })
    return result.trim() || null
  } catch {
    return null // put away, or the camera is not allowed: the code can still be typed
  }
}
