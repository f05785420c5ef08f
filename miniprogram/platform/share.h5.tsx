import type { PropsWithChildren } from 'react'
import { setClipboardData } from '@tarojs/taro'
import { Tap } from '../components/Tap'
import { say } from './toast'
import type { ShareCard } from './share'

/** A browser has no menu of WeChat's. */
export const useShareCard = (_card: ShareCard): void => undefined

/** In a browser there are no WeChat friends: the address is copied, for whoever is to open it. */
export function ShareButton({ card, children }: PropsWithChildren<{ readonly card: ShareCard }>) {
  const copy = async () => {
    await setClipboardData({ data: `${window.location.origin}/#/${card.path}` })
    say('链接已复制，发给朋友就能打开')
  }
  return (
    <Tap className="share-button" onTap={() => void copy().catch(() => say('这个浏览器不让复制'))}>
      {children}
    </Tap>
  )
}
