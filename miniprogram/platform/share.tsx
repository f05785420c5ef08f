import type { PropsWithChildren } from 'react'
import { Button } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'

/** What a friend gets to see: a title and the page it opens, as `packages/…/index?…`. */
export type ShareCard = { readonly title: string; readonly path: string }

/** A button that opens WeChat's list of friends; its page must allow sharing in its config. */
export function ShareButton({ card, children }: PropsWithChildren<{ readonly card: ShareCard }>) {
  useShareAppMessage(() => ({ title: card.title, path: `/${card.path}` }))
  return (
    <Button className="share-button" openType="share" hoverClass="tap--on">
      {children}
    </Button>
  )
}
