import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import './BottomBar.scss'

/** What can be done on a page, always in reach of a thumb; the page keeps room for it. */
export const BottomBar = ({ children }: PropsWithChildren) => (
  <>
    <View className="bottom-bar__room" />
    <View className="bottom-bar">{children}</View>
  </>
)
