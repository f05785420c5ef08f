import { View } from '@tarojs/components'
import { silent } from './spoken'

/** The one family of icons: 24 units, stroke 1.6. */
export type IconName =
  | 'home'
  | 'bag'
  | 'chat'
  | 'person'
  | 'forward'
  | 'back'
  | 'bell'
  | 'check'
  | 'receipt'
  | 'question'
  | 'shield'
  | 'calendar'
  | 'heart'
  | 'code'
  | 'plus'
  | 'more'
  | 'ticket'
  | 'search'
  | 'cart'
  | 'pin'
  | 'offline'

/** Draws an icon in the colour of the text around it. tiny 28 · small 32 · normal 44 · large 48 rpx. */
export const Icon = ({
  name,
  size = 'normal',
}: {
  readonly name: IconName
  readonly size?: 'tiny' | 'small' | 'normal' | 'large'
}) => <View className={`icon icon--${name} icon--${size}`} {...silent} />
