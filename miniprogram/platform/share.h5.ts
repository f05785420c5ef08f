import { setClipboardData } from '@tarojs/taro'
import type { ShareCard } from './share'
import { say } from './toast'

/** A browser has no menu of WeChat's. */
export const useShareCard = (_card: ShareCard): void => undefined

/** In a browser there are no WeChat friends: the address is copied, for whoever is to open it. */
export function copyLink({ path }: ShareCard): void {
  void setClipboardData({ data: `${window.location.origin}/#/${path}` }).then(
    () => say('链接已复制，发给朋友就能打开'),
    () => say('这个浏览器不让复制'),
  )
}
