import type { PropsWithChildren } from 'react'
import { View, type ITouchEvent } from '@tarojs/components'
import { classes, spoken } from './spoken'

type TapProps = PropsWithChildren<{
  readonly onTap: () => void
  /** What a screen reader says; the words inside when left away. */
  readonly label?: string
  readonly role?: 'button' | 'link' | 'tab'
  readonly className?: string
  readonly disabled?: boolean
  readonly selected?: boolean
}>

/** Anything that can be tapped: at least 88 rpx high, named for a screen reader, and its tap goes no further up. */
export function Tap({ onTap, label, role = 'button', className = '', disabled = false, selected, children }: TapProps) {
  const tap = (event: ITouchEvent) => {
    event.stopPropagation()
    if (!disabled) onTap()
  }
  return (
    <View
      className={classes('tap', className)}
      hoverClass={disabled ? 'none' : 'tap--on'}
      hoverStayTime={80}
      onClick={tap}
      {...spoken(role, label)}
      {...(disabled ? { 'aria-disabled': true } : {})}
      {...(selected === undefined ? {} : { 'aria-selected': selected })}
    >
      {children}
    </View>
  )
}
