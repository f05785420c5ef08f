import type { PropsWithChildren } from 'react'
import { Button } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'

/** What a friend gets to see: a title and the page it opens, as `packages/…/index?…`. */
export type ShareCard = { readonly title: string; readonly path: string }

/** What this page hands on, by its own button or by WeChat's menu. Once a page; its config must allow sharing. */
export const useShareCard = ({ title, path }: ShareCard): void =>
  useShareAppMessage(() => ({ title, path: `/${path}` }))

/** A button that opens WeChat's list of friends, to hand on the page's card. */
export const ShareButton = ({ children }: PropsWithChildren<{ readonly card: ShareCard }>) => (
  <Button className="share-button" openType="share" hoverClass="tap--on">
    {children}
  </Button>
)
