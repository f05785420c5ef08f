import { useShareAppMessage } from '@tarojs/taro'

/** What a friend gets to see: a title and the page it opens, as `packages/…/index?…`. */
export type ShareCard = { readonly title: string; readonly path: string }

/** What this page hands on, by its own button or by WeChat's menu. Once a page; its config must allow sharing. */
export const useShareCard = ({ title, path }: ShareCard): void =>
  useShareAppMessage(() => ({ title, path: `/${path}` }))

/** WeChat's own button opens its list of friends: there is nothing to do in the tap. */
export const copyLink = (_card: ShareCard): void => undefined
