import type { PropsWithChildren } from 'react'
import { Button } from '@tarojs/components'
import { copyLink, type ShareCard } from '../../platform/share'
import './ShareButton.scss'

/** A button that opens WeChat's list of friends, to hand on the page's card; in a browser it copies the address. */
export const ShareButton = ({ card, children }: PropsWithChildren<{ readonly card: ShareCard }>) => (
  <Button className="share-button" openType="share" hoverClass="tap--on" onClick={() => copyLink(card)}>
    {children}
  </Button>
)
