import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from './Button'
import { silent, spoken } from './spoken'

type SheetProps = PropsWithChildren<{
  readonly title: string
  readonly onClose: () => void
  /** The word on the closing button. */
  readonly closing?: string
}>

/** A sheet from below over a veil; tapping the veil closes it. */
export const Sheet = ({ title, onClose, closing = '取消', children }: SheetProps) => (
  <View className="sheet" catchMove>
    <View className="sheet__veil" onClick={onClose} {...silent} />
    <View className="sheet__panel" {...spoken('dialog', title)}>
      <View className="sheet__title" {...spoken('heading')}>
        <Text>{title}</Text>
      </View>
      {children}
      <Button kind="quiet" text={closing} onTap={onClose} className="sheet__close" />
    </View>
  </View>
)
